package dev.candor.spec;

/** How strongly a requirement binds one profile (RFC 2119). */
public enum Level {
    /** The profile promises it. */
    MUST,
    /** Good practice that the profile does not promise. */
    SHOULD
}
