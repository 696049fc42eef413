package dev.candor.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one file once, block by block, and knows its lines. */
final class Bytes {
    private static final int BLOCK = 1 << 18;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private long line = 1;
    private long read;
    /** What happened behind the bytes that could still be read. */
    private @Nullable IOException failure;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** Number of the line that is read from next, from 1. */
    long line() {
        return line;
    }

    /** How many bytes were read. */
    long read() {
        return read - (end - at);
    }

    /** The beginning, which is still read afterwards; a byte-order mark is none of it. */
    Piece beginning() throws IOException {
        fill();
        int mark = 0;
        while (mark < MARK.length && mark < end && block[mark] == MARK[mark]) {
            mark++;
        }
        at = mark == MARK.length ? mark : 0;
        return new Piece(block, at, end, line, Map.of(), false);
    }

    /** The next byte, or -1 at the end. */
    int next() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        byte octet = block[at++];
        if (octet == '\n') {
            line++;
        }
        return octet & 0xff;
    }

    /** The next byte that is no white space, which is still read afterwards; -1 at the end. */
    int ahead() throws IOException {
        while (at < end || fill()) {
            byte octet = block[at];
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return octet & 0xff;
            }
            next();
        }
        return -1;
    }

    /** The next line without its end; null at the end. */
    @Nullable
    Piece line(Gathered whole) throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        int from = at;
        int stop = lineEnd();
        long number = line;
        if (stop < end) {
            at = stop + 1;
            line++;
            return new Piece(block, from, stop, number, Map.of(), false);
        }
        whole.clear();
        do {
            stop = lineEnd();
            whole.add(block, at, stop);
            at = stop;
        } while (stop == end && fill());
        next();
        return whole.piece(number);
    }

    private int lineEnd() {
        int i = at;
        while (i < end && block[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Goes behind the quote that ends the text which was begun. */
    void text(@Nullable Gathered keeping) throws IOException {
        while (at < end || fill()) {
            int stop = plain(block, at, end);
            if (keeping != null) {
                keeping.add(block, at, stop);
            }
            at = stop;
            if (stop < end) {
                boolean over = block[stop] == '"';
                take(keeping);
                if (over) {
                    return;
                }
                take(keeping);
            }
        }
    }

    private void take(@Nullable Gathered keeping) throws IOException {
        int octet = next();
        if (keeping != null && octet >= 0) {
            keeping.add((byte) octet);
        }
    }

    /** Where the next quote or backslash stands, or the end. */
    static int plain(byte[] in, int from, int end) {
        int i = from;
        while (i < end && in[i] != '"' && in[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Always a full block where there is so much; whether there is anything. */
    private boolean fill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        at = 0;
        end = 0;
        try {
            int more = in.read(block, 0, BLOCK);
            while (more > 0) {
                end += more;
                more = end < BLOCK ? in.read(block, end, BLOCK - end) : 0;
            }
        } catch (IOException e) {
            failure = e;
            if (end == 0) {
                throw e;
            }
        }
        read += end;
        return end > 0;
    }
}
