package dev.candor.scan;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange while it is read. */
final class Draft {
    private static final byte[] NOTHING = {};

    String method = "";
    String url = "";
    String base = "";
    final List<Header> headers = new ArrayList<>();
    private byte[] body = NOTHING;
    private long bytes;
    /** What cannot be seen of it, and why. */
    @Nullable
    String dark;

    /**
     * Sets the body.
     *
     * @param missing how many bytes of it are known to be missing
     */
    void body(byte[] all, long missing) {
        bytes = all.length + missing;
        body = Parsing.kept(all);
    }

    byte[] body() {
        return body;
    }

    /** The body had at least so many bytes. */
    void atLeast(long said) {
        bytes = Math.max(bytes, said);
    }

    boolean has(String header) {
        return headers.stream().anyMatch(one -> one.is(header));
    }

    Exchange exchange(int index) throws Broken {
        if (url.isEmpty()) {
            throw new Broken("url must be the address that was asked for, but is missing");
        }
        if (method.isEmpty()) {
            throw new Broken("method must be that of the request, but is missing");
        }
        return new Exchange(index, Duration.ZERO, method, url, base, List.copyOf(headers), body, bytes, null);
    }
}
