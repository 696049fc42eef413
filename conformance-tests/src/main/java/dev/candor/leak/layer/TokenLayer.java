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

    /** Hands over what a token may stand for; total. */
    void each(byte[] text, int from, int to, Sink sink);

    /** Takes the bytes that a token may stand for. */
    interface Sink {
        /**
         * @param bytes may be filled up with zeros
         * @param bits how many of them the token spells
         * @param whole whether the token was read from its first letter on
         */
        void at(byte[] bytes, int bits, boolean whole);
    }
}
