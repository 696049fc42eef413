package dev.candor.capture;

import java.io.Closeable;

/** The port of one listener, open or not. */
interface Door extends Closeable {
    int port();
}
