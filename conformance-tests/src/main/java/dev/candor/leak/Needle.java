package dev.candor.leak;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One text to look for, in any letter case.
 *
 * @param fact label of the fact that it gives away
 * @param variant which spelling or part of the fact; null where it is the fact itself
 * @param secret whether whoever knows it can do something with it
 * @param edge what may stand beside it
 */
record Needle(String fact, @Nullable String variant, String text, boolean secret, Edge edge) {

    /** What may stand beside a match, so that a part of another word is not taken for the fact. */
    enum Edge {
        /** Anything: the text is too long to stand there by chance. */
        ANY,
        /** No letter and no digit. */
        WORD,
        /** Nothing that would make it another path. */
        PATH
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a match from start to end (exclusive) is this fact and no part of something else. */
    boolean standsAt(byte[] in, int start, int end) {
        return switch (edge) {
            case ANY -> true;
            case WORD -> !(start > 0 && isWord(in[start - 1])) && !(end < in.length && isWord(in[end]));
            case PATH -> !(start > 0 && (isName(in[start - 1]) || in[start - 1] == '.')) && endsComponent(in, end);
        };
    }

    /** A full stop ends a sentence, not a component, unless a name goes on after it. */
    private static boolean endsComponent(byte[] in, int end) {
        if (end >= in.length) {
            return true;
        }
        if (in[end] == '.') {
            return end + 1 >= in.length || !isName(in[end + 1]);
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
