package dev.candor.report;

/** What this kit is. */
public final class Kit {
    private Kit() {}

    /** The version of the jar, or {@code development} where it runs from classes. */
    public static String version() {
        String version = Kit.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
