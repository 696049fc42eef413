package dev.candor.leak.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Long tokens broken into lines, as by MIME and by programs that print keys. */
public final class Folds implements TextLayer {
    /** Shorter lines are not broken by a rule. */
    private static final int LINE = 32;

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public int sign() {
        return Octets.LINE;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        byte[] out = new byte[to - from];
        int size = 0;
        boolean any = false;
        int run = 0;
        for (int i = from; i < to; i++) {
            int next = run >= LINE ? afterBreak(text, i, to) : i;
            if (next > i) {
                any = true;
                i = next - 1;
                continue;
            }
            run = (Octets.kind(text[i]) & Octets.TOKEN) == 0 ? 0 : run + 1;
            out[size++] = text[i];
        }
        return any ? Arrays.copyOf(out, size) : null;
    }

    /** Where the token goes on after a line break at i; i where it does not. */
    private static int afterBreak(byte[] text, int i, int to) {
        int at = i;
        while (at < to && (text[at] == '\r' || text[at] == '\n')) {
            at++;
        }
        if (at == i) {
            return i;
        }
        while (at < to && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at < to && (Octets.kind(text[at]) & Octets.TOKEN) != 0 ? at : i;
    }
}
