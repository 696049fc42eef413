package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A request that was read whole and waits for its answer.
 *
 * @param place in its run, from 0
 * @param keepsOpen whether the sender may use the connection again
 */
record Asked(int place, String url, boolean keepsOpen, Channel channel, Ledger ledger) {
    /** Says what is answered, before the first byte goes out. */
    void status(int status) {
        ledger.answered(place, status);
    }

    /** Takes the answer; what the sender takes of it is counted. */
    OutputStream out() throws IOException {
        OutputStream to = channel.out();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                to.write(from, offset, length);
                ledger.taken(place, length);
            }
        };
    }

    /** Ends the connection as a machine does that knows nothing of it. */
    void reset() throws IOException {
        channel.reset();
    }
}
