package dev.candor.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the user's choice and the identifier of the installation are kept. */
interface Store {
    /** Reads what the user chose; never throws. */
    Choice choice();

    /** Keeps a choice; a denial takes the identifier of the installation away. */
    void choose(boolean granted, long nowMillis) throws IOException;

    /** The identifier of the installation, if one is kept; makes none. */
    @Nullable
    String install();

    /** Keeps an identifier of the installation. */
    void keep(String install) throws IOException;
}
