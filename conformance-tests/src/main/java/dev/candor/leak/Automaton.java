package dev.candor.leak;

import dev.candor.leak.layer.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds all needles in one pass over the bytes, ASCII letters in any case: Aho and Corasick, 1975, as a dense table. */
final class Automaton {
    private static final int OCTETS = 256;

    /** Shorter runs hide no fact and are no digest. */
    private static final int SHORTEST_TOKEN = 8;

    /** Octet to column; all octets that no needle holds share column 0. */
    private final int[] column = new int[OCTETS];

    private final int columns;
    /** State times columns plus column to the next state times columns, complemented where needles end. */
    private final int[] next;
    /** State to the last needle that ends there, or -1; shorter ones that end there too follow in {@link #shorter}. */
    private final int[] needle;
    /** State to the next shorter state that ends a needle, or 0. */
    private final int[] shorter;
    /** State to whether a needle ends there. */
    private final boolean[] ends;
    /** Needle to another one of equal text, or -1. */
    private final int[] equal;

    private final int[] lengths;
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
        this.lengths = texts.stream().mapToInt(text -> text.length).toArray();
        grow(texts);
        link();
        for (int edge = 0; edge < next.length; edge++) {
            int state = next[edge];
            next[edge] = ends[state] ? ~(state * columns) : state * columns;
        }
    }

    /** What is seen in one pass; ends are exclusive. */
    interface Sight {
        void needle(Needle needle, int start, int end);

        /** A run of letters of tokens, with the kinds of octet that all, and that any of them are. */
        void token(int start, int end, int all, int any);
    }

    /** Shows all needles and all tokens between from and to; the kinds of all other octets there. */
    int scan(byte[] text, int from, int to, Sight sight) {
        int state = 0;
        int others = 0;
        int all = -1;
        int any = 0;
        int token = from;
        for (int i = from; i < to; i++) {
            byte octet = text[i];
            state = next[state + column[octet & 0xff]];
            if (state < 0) {
                state = ~state;
                report(state, text, from, i + 1, to, sight);
            }
            int kind = Octets.kind(octet);
            if ((kind & Octets.TOKEN) != 0) {
                all &= kind;
                any |= kind;
            } else {
                others |= kind;
                if (i - token >= SHORTEST_TOKEN) {
                    sight.token(token, i, all, any);
                }
                token = i + 1;
                all = -1;
                any = 0;
            }
        }
        if (to - token >= SHORTEST_TOKEN) {
            sight.token(token, to, all, any);
        }
        return others;
    }

    private void report(int found, byte[] text, int from, int end, int to, Sight sight) {
        for (int state = found / columns; state != 0; state = shorter[state]) {
            for (int n = needle[state]; n >= 0; n = equal[n]) {
                Needle hit = needles.get(n);
                int start = end - lengths[n];
                if (hit.standsAt(text, from, start, end, to)) {
                    sight.needle(hit, start, end);
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
