package dev.candor.cli;

/** What this kit is. */
final class Kit {
    private Kit() {}

    /** The version of the jar, or {@code development} where it runs from classes. */
    static String version() {
        String version = Kit.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
