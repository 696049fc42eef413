package dev.candor.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds all needles in one pass over the bytes, ASCII letters in any case: Aho and Corasick, 1975, as a dense table. */
final class Automaton {
    private static final int OCTETS = 256;

    /** Octet to column; all octets that no needle holds share column 0. */
    private final int[] column = new int[OCTETS];

    private final int columns;
    private final int[] next;
    /** State to the last needle that ends there, or -1; shorter ones that end there too follow in {@link #shorter}. */
    private final int[] needle;
    /** State to the next shorter state that ends a needle, or 0. */
    private final int[] shorter;
    /** State to whether a needle ends there. */
    private final boolean[] ends;
    /** Needle to another one of equal text, or -1. */
    private final int[] equal;

    private final List<Needle> needles;

    Automaton(List<Needle> needles) {
        this.needles = List.copyOf(needles);
        List<byte[]> texts = needles.stream().map(Automaton::folded).toList();
        this.columns = number(texts);
        int states = 1 + texts.stream().mapToInt(text -> text.length).sum();
        this.next = new int[states * columns];
        this.needle = new int[states];
        this.shorter = new int[states];
        this.ends = new boolean[states];
        this.equal = new int[texts.size()];
        Arrays.fill(needle, -1);
        grow(texts);
        link();
    }

    /** What to do with a match; end is exclusive. */
    interface Match {
        void at(Needle needle, int start, int end);
    }

    void scan(byte[] text, Match match) {
        int state = 0;
        for (int i = 0; i < text.length; i++) {
            state = next[state * columns + column[text[i] & 0xff]];
            if (ends[state]) {
                report(state, text, i + 1, match);
            }
        }
    }

    /** Whether the first bytes of a text hold a needle, whatever stands beside it. */
    boolean finds(byte[] text, int length) {
        int state = 0;
        for (int i = 0; i < length; i++) {
            state = next[state * columns + column[text[i] & 0xff]];
            if (ends[state]) {
                return true;
            }
        }
        return false;
    }

    private void report(int found, byte[] text, int end, Match match) {
        for (int state = found; state != 0; state = shorter[state]) {
            for (int n = needle[state]; n >= 0; n = equal[n]) {
                Needle hit = needles.get(n);
                int start = end - hit.bytes().length;
                if (hit.standsAt(text, start, end)) {
                    match.at(hit, start, end);
                }
            }
        }
    }

    private static byte[] folded(Needle needle) {
        byte[] text = needle.bytes();
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= 'A' && text[i] <= 'Z') {
                text[i] += 'a' - 'A';
            }
        }
        return text;
    }

    private int number(List<byte[]> texts) {
        int count = 1;
        for (byte[] text : texts) {
            for (byte octet : text) {
                if (column[octet & 0xff] == 0) {
                    column[octet & 0xff] = count++;
                }
            }
        }
        for (byte upper : "ABCDEFGHIJKLMNOPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII)) {
            column[upper] = column[upper + 'a' - 'A'];
        }
        return count;
    }

    private void grow(List<byte[]> texts) {
        int states = 1;
        for (int i = 0; i < texts.size(); i++) {
            int state = 0;
            for (byte octet : texts.get(i)) {
                int edge = state * columns + column[octet & 0xff];
                if (next[edge] == 0) {
                    next[edge] = states++;
                }
                state = next[edge];
            }
            equal[i] = needle[state];
            needle[state] = i;
        }
    }

    /** Breadth first, so that a state's longest proper suffix is ready before it. */
    private void link() {
        int[] suffix = new int[needle.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int c = 1; c < columns; c++) {
                int edge = state * columns + c;
                int fallback = state == 0 ? 0 : next[suffix[state] * columns + c];
                int child = next[edge];
                if (child == 0) {
                    next[edge] = fallback;
                    continue;
                }
                suffix[child] = fallback;
                shorter[child] = needle[fallback] >= 0 ? fallback : shorter[fallback];
                ends[child] = needle[child] >= 0 || shorter[child] != 0;
                open.add(child);
            }
        }
    }
}
