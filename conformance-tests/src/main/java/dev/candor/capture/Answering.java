package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/** Gives the answers on one connection. */
interface Answering extends Closeable {
    /** Never answers, and leaves every connection to its sender. */
    Answering NOTHING = new Answering() {
        @Override
        public boolean answer(int place, boolean keepOpen, OutputStream to, IntConsumer status) {
            return true;
        }

        @Override
        public void close() {}
    };

    /**
     * Answers one request.
     *
     * @param place of the request in its run, from 0
     * @param keepOpen whether the sender may use the connection again
     * @param status is told the status before its first byte goes out
     * @return whether another request may come
     * @throws EndpointFault where no answer can be had
     * @throws IOException where the sender is gone
     */
    boolean answer(int place, boolean keepOpen, OutputStream to, IntConsumer status) throws IOException;
}
