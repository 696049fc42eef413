package dev.candor.scan;

import dev.candor.capture.Exchange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects the JSON of one exchange byte by byte; of a text that is longer than any body that is kept, its beginning only. */
final class Gathered {
    /** Base64 of the longest body that is kept, and one group more; whole groups, so that what is cut can be decoded. */
    static final int LONGEST = (Exchange.KEPT + 2) / 3 * 4 + 4;

    /** One longest text, and 10 MiB for all else. */
    static final int MOST = LONGEST + (10 << 20);

    private static final int FIRST = 1 << 16;
    private static final int LARGE = 1 << 20;

    /** States within an escape; below these, how many of its hexadecimal digits are still to come. */
    private static final int AFTER_BACKSLASH = 5;

    private static final int DIGITS = 4;

    private byte[] bytes = new byte[FIRST];
    private int size;
    /** Where the quote stands of the text that is not over; -1 outside of texts. */
    private int text = -1;

    private int escape;
    private long dropped;
    private boolean tooLong;
    private final Map<Long, Long> cut = new HashMap<>();

    void clear() {
        size = 0;
        text = -1;
        tooLong = false;
        cut.clear();
    }

    void add(byte[] from, int start, int end) {
        int i = start;
        while (i < end) {
            int stop = Bytes.plain(from, i, end);
            if (isPlain(stop - i)) {
                System.arraycopy(from, i, bytes, size, stop - i);
                size += stop - i;
                i = stop;
            }
            // At least one more, and all of a run that could not be taken at once.
            for (int last = Math.min(stop + 1, end); i < last; i++) {
                add(from[i]);
            }
        }
    }

    /** Whether so many bytes without quotes and backslashes can be taken as they are. */
    private boolean isPlain(int run) {
        boolean inside = text < 0 || escape == 0 && dropped == 0 && size + run - text <= LONGEST;
        return inside && makeRoom(run);
    }

    void add(byte octet) {
        if (text < 0) {
            begin(octet);
            keep(octet);
        } else if (octet == '"' && escape != AFTER_BACKSLASH) {
            end();
            keep(octet);
        } else if (dropped > 0 || size - text > LONGEST && escape == 0 && beginsCharacter(octet)) {
            dropped++;
            follow(octet);
        } else {
            keep(octet);
            follow(octet);
        }
    }

    /** What was collected; more is collected elsewhere, so that nobody holds on to much. */
    Piece piece(long line) {
        Piece piece = new Piece(bytes, 0, size, line, cut.isEmpty() ? Map.of() : Map.copyOf(cut), tooLong);
        if (bytes.length > LARGE) {
            bytes = new byte[FIRST];
        }
        return piece;
    }

    private void begin(byte octet) {
        if (octet == '"') {
            text = size;
            escape = 0;
            dropped = 0;
        }
    }

    private void end() {
        if (dropped > 0) {
            cut.put((long) text, dropped);
        }
        text = -1;
    }

    private void follow(byte octet) {
        if (escape == AFTER_BACKSLASH) {
            escape = octet == 'u' ? DIGITS : 0;
        } else if (escape > 0) {
            escape--;
        } else if (octet == '\\') {
            escape = AFTER_BACKSLASH;
        }
    }

    private static boolean beginsCharacter(byte octet) {
        return (octet & 0xc0) != 0x80;
    }

    private void keep(byte octet) {
        if (makeRoom(1)) {
            bytes[size++] = octet;
        } else {
            tooLong = true;
        }
    }

    private boolean makeRoom(int more) {
        if (size + more > bytes.length && size + more <= MOST) {
            bytes = Arrays.copyOf(bytes, Math.min(MOST, Math.max(size + more, 2 * bytes.length)));
        }
        return size + more <= bytes.length;
    }
}
