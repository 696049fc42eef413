package dev.candor.leak.layer;

/** A binary form that holds texts. */
public interface Container {
    /** As findings name it. */
    String name();

    /** Whether bytes may be such; has to be quick. */
    boolean begins(byte[] bytes);

    /** Hands over all texts and byte strings; false, after some have been handed over, where the bytes are none. */
    boolean each(byte[] bytes, Texts texts);

    /** Takes one text. */
    interface Texts {
        void at(byte[] text);
    }
}
