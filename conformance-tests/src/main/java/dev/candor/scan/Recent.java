package dev.candor.scan;

import dev.candor.capture.Exchange;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The last exchanges of a file; where a block begins does not hang on how many are searched at once, so findings do not. */
final class Recent {
    /** As many as lend their ids as salts to those that follow. */
    private static final int LAST = 64;

    /** Ids stand at the beginning; 64 of these are 4 MiB. */
    private static final int BEGINNING = 1 << 16;

    private final Deque<Exchange> last = new ArrayDeque<>();

    void add(Exchange exchange) {
        if (last.size() == LAST) {
            last.removeFirst();
        }
        last.addLast(exchange.body().length > BEGINNING ? beginning(exchange) : exchange);
    }

    List<Exchange> all() {
        return List.copyOf(last);
    }

    private static Exchange beginning(Exchange of) {
        byte[] body = Arrays.copyOf(of.body(), BEGINNING);
        return new Exchange(
                of.index(), of.at(), of.method(), of.url(), of.base(), of.headers(), body, of.bytes(), of.status());
    }
}
