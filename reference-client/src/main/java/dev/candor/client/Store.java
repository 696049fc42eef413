package dev.candor.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the user's choice and the identifier of the installation are kept. */
interface Store {
    /** Nothing is stored: the switches are all. */
    Store NONE = new Fixed(Choice.UNSET);

    /** There is no place where a choice could stand, so nobody can tell what it is. */
    Store NOWHERE = new Fixed(Choice.DAMAGED);

    /** Reads what the user chose; never throws. */
    Choice choice();

    /** Keeps a choice; a denial takes the identifier of the installation away. */
    default void choose(boolean granted, long nowMillis) throws IOException {
        throw new IOException("expected a place where a choice can be kept");
    }

    /** The identifier of the installation, if one is kept; makes none. */
    default @Nullable String install() {
        return null;
    }

    /** Keeps an identifier of the installation. */
    default void keep(String install) throws IOException {
        throw new IOException("expected a tool that keeps an identifier");
    }

    /** A store that is never written. */
    record Fixed(Choice choice) implements Store {}
}
