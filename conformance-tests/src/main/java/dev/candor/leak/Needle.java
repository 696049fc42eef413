package dev.candor.leak;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text to look for, in any letter case.
 *
 * @param fact label of the fact that it gives away
 * @param variant which spelling or part of the fact; null where it is the fact itself
 * @param secret whether whoever knows it can do something with it
 * @param edge what may stand beside it
 * @param form the layer under which this text is the fact; null where it stands as it is
 */
record Needle(
        String fact,
        @Nullable String variant,
        String text,
        boolean secret,
        Edge edge,
        @Nullable String form) {

    /** What may stand beside a match, so that a part of another word is not taken for the fact. */
    enum Edge {
        /** Anything: the text is too long to stand there by chance. */
        ANY,
        /** No letter and no digit. */
        WORD,
        /** Nothing that would make it another path. */
        PATH,
        /** Anything, but the match has to be in its own letter case. */
        EXACT
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a match from start to end in a text from and to there (ends exclusive) is this fact and no part of something else. */
    boolean standsAt(byte[] in, int from, int start, int end, int to) {
        return switch (edge) {
            case ANY -> true;
            case WORD -> !(start > from && isWord(in[start - 1])) && !(end < to && isWord(in[end]));
            case PATH ->
                !(start > from && (isName(in[start - 1]) || in[start - 1] == '.')) && endsComponent(in, end, to);
            case EXACT -> Arrays.equals(in, start, end, bytes(), 0, end - start);
        };
    }

    /** A full stop ends a sentence, not a component, unless a name goes on after it. */
    private static boolean endsComponent(byte[] in, int end, int to) {
        if (end >= to) {
            return true;
        }
        if (in[end] == '.') {
            return end + 1 >= to || !isName(in[end + 1]);
        }
        return !isName(in[end]);
    }

    private static boolean isName(byte octet) {
        return isWord(octet) || octet == '-' || octet == '_';
    }

    private static boolean isWord(byte octet) {
        return octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
    }
}
