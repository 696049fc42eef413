package dev.candor.client;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as they travel: UTC with milliseconds, {@code 2026-11-21T07:09:56.906Z}. */
final class Utc {
    private Utc() {}

    /** The moment that lies so many milliseconds after the epoch. */
    static String text(long epochMillis) {
        int nanos = (int) Math.floorMod(epochMillis, 1000L) * 1_000_000;
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000L), nanos, ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(24);
        digits(out, time.getYear(), 4).append('-');
        digits(out, time.getMonthValue(), 2).append('-');
        digits(out, time.getDayOfMonth(), 2).append('T');
        digits(out, time.getHour(), 2).append(':');
        digits(out, time.getMinute(), 2).append(':');
        digits(out, time.getSecond(), 2).append('.');
        return digits(out, nanos / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder out, int value, int width) {
        String text = Integer.toString(value);
        for (int i = text.length(); i < width; i++) {
            out.append('0');
        }
        return out.append(text);
    }
}
