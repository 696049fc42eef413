package dev.candor.client;

/** The profiles that the client keeps. */
final class Dialects {
    private Dialects() {}

    /**
     * The dialect of a profile.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Dialect of(String profile) {
        return switch (profile) {
            case "candor" -> new Candor();
            case "gatsby" -> new Gatsby();
            default -> throw new IllegalArgumentException("profile: expected candor or gatsby, but was: " + profile);
        };
    }
}
