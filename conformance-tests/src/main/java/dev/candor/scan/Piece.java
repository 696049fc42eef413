package dev.candor.scan;

import java.util.Map;

/**
 * A stretch of bytes that should be the JSON of one exchange; they stay as they are until the next piece is asked for.
 *
 * @param to exclusive
 * @param line where it begins in its file, from 1
 * @param cut of each text that was too long to be kept whole: where its quote stands, counted from the first byte of the
 *     piece, and how many bytes of it are missing
 * @param tooLong whether more is missing than the ends of long texts
 */
record Piece(byte[] bytes, int from, int to, long line, Map<Long, Long> cut, boolean tooLong) {
    int length() {
        return to - from;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
