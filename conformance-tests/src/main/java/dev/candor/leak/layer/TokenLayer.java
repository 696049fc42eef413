package dev.candor.leak.layer;

/** Something that writes bytes as an unbroken run of letters and digits. */
public interface TokenLayer {
    /** As findings name it. */
    String name();

    /** The kind of octet ({@link Octets}) of which all of a token has to be. */
    int alphabet();

    /** Shorter tokens hide nothing. */
    int shortest();

    /** Of how many letters one at least has to be of another kind than the one before it, so that it is no word. */
    int words();

    /** From how many of the first letters on it may begin. */
    default int offsets() {
        return 1;
    }

    /** Whether the token is one number, in which zeros at the beginning do not show. */
    default boolean isNumber() {
        return false;
    }

    /**
     * Writes what the letters between from and to stand for; how many bits they are, 0 where they cannot be so.
     *
     * @param out has room for as many bytes as there are letters
     */
    int read(byte[] text, int from, int to, byte[] out);
}
