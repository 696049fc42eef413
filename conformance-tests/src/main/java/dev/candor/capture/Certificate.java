package dev.candor.capture;

/** What a server proves itself with. */
public enum Certificate {
    /** Of the kit's authority, valid, for the name that is asked for. */
    TRUSTED,
    /** Of an authority that nobody knows. */
    UNTRUSTED,
    /** No longer valid. */
    EXPIRED,
    /** For another name. */
    OTHER_NAME
}
