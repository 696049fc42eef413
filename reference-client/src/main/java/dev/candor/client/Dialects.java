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
            case "evidently" -> new Evidently();
            case "gatsby" -> new Gatsby();
            case "pact" -> new Pact();
            case "pants" -> new Pants();
            case "testkube" -> new Testkube();
            default ->
                throw new IllegalArgumentException(
                        "profile: expected candor, evidently, gatsby, pact, pants or testkube, but was: " + profile);
        };
    }
}
