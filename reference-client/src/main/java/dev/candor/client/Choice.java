package dev.candor.client;

/**
 * What the user chose, as it is stored.
 *
 * @param state the choice
 * @param sinceMillis since when, after the epoch; what was recorded before a grant is never sent
 */
record Choice(State state, long sinceMillis) {
    static final Choice UNSET = new Choice(State.UNSET, 0);
    static final Choice DENIED = new Choice(State.DENIED, 0);
    static final Choice INCOMPLETE = new Choice(State.INCOMPLETE, 0);
    static final Choice DAMAGED = new Choice(State.DAMAGED, 0);

    enum State {
        UNSET,
        GRANTED,
        DENIED,
        /** The user said yes, and left out what has to be said with it. */
        INCOMPLETE,
        /** There is a store, and nobody can tell what it says. */
        DAMAGED
    }
}
