package dev.candor.leak;

import dev.candor.leak.Digger.Found;
import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Made;
import dev.candor.leak.layer.Layers;
import dev.candor.leak.layer.Looks;
import dev.candor.leak.layer.Octets;
import dev.candor.leak.layer.TokenLayer;
import dev.candor.leak.layer.Uuid;
import java.util.Arrays;

/** Reads runs of letters and digits: looks up what may be a digest, undoes what may be an encoding. */
final class Tokens {
    /** Bytes of the longest digest, and of the shortest that can be told from chance. */
    private static final int LONGEST = 64;

    private static final int SHORTEST = 8;

    /** A token that is longer is one great encoding, and no path or list of names. */
    private static final int LONGEST_PARTED = 4_096;

    /** What follows a name is no longer. */
    private static final int LONGEST_NAMED = 256;

    /** Fewer bytes that are no text hold nothing. */
    private static final int SHORTEST_BINARY = 12;

    /** Beyond, bytes are not tried for a digest at each place. */
    private static final int WINDOWS = 1 << 16;

    /** What a token of JSON begins with in base64, by which the parts of a JWT are known. */
    private static final byte[] JSON = {'e', 'y', 'J'};

    private final DigestTable digests;
    private final Digger digger;
    private final Found found;

    Tokens(DigestTable digests, Digger digger, Found found) {
        this.digests = digests;
        this.digger = digger;
        this.found = found;
    }

    /** With the kinds of octet that all, and that any of them are. */
    void token(byte[] text, int from, int to, int all, int any, Way way) {
        if (Uuid.at(text, from, to)) {
            look(Uuid.bytes(text, from), 128, true, "uuid", way, from);
            return;
        }
        read(text, from, to, all, way);
        if ((any & Octets.SEPARATOR) != 0 && to - from <= LONGEST_PARTED) {
            parts(text, from, to, way);
        }
    }

    /** What stands between separators, and all behind the first ones: a digest may follow its name. */
    private void parts(byte[] text, int from, int to, Way way) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && (Octets.kind(text[i]) & Octets.SEPARATOR) == 0) {
                continue;
            }
            part(text, start, i, way);
            if (i < to && i - from < LONGEST && to - i < LONGEST_NAMED) {
                part(text, i + 1, to, way);
            }
            start = i + 1;
        }
    }

    private void part(byte[] text, int from, int to, Way way) {
        if (Uuid.at(text, from, to)) {
            look(Uuid.bytes(text, from), 128, true, "uuid", way, from);
        } else if (to - from >= SHORTEST) {
            int all = -1;
            for (int i = from; i < to; i++) {
                all &= Octets.kind(text[i]);
            }
            read(text, from, to, all, way);
        }
    }

    private void read(byte[] text, int from, int to, int all, Way way) {
        for (TokenLayer layer : Layers.TOKENS) {
            if ((all & layer.alphabet()) != 0 && to - from >= layer.shortest()) {
                layer.each(text, from, to, (bytes, bits, whole) -> read(text, from, to, layer, bytes, bits, whole, way));
            }
        }
    }

    private void read(
            byte[] text, int from, int to, TokenLayer layer, byte[] bytes, int bits, boolean whole, Way way) {
        if (whole) {
            look(bytes, bits, false, layer.name(), way, from);
        }
        int length = bits / Byte.SIZE;
        boolean telling = Looks.text(bytes, length)
                || Looks.wide(bytes, length)
                || whole && length >= SHORTEST_BINARY && Looks.mixed(text, from, to);
        if (telling && (layer.alphabet() & Octets.DECIMAL) == 0) {
            boolean jwt = layer.alphabet() == Octets.TOKEN && isJwt(text, from, to);
            digger.undone(Arrays.copyOf(bytes, length), way.through(jwt ? "jwt" : layer.name()), from);
        }
    }

    private static boolean isJwt(byte[] text, int from, int to) {
        return Arrays.equals(text, from, from + JSON.length, JSON, 0, JSON.length)
                && (to < text.length && text[to] == '.' || from > 0 && text[from - 1] == '.');
    }

    /** Looks up bytes that stand there as they are. */
    void raw(byte[] bytes, Way way, int from) {
        if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
            look(bytes, bytes.length * Byte.SIZE, false, "raw", way, from);
        }
    }

    /** Looks up what stands at each place of bytes of unknown form. */
    void windows(byte[] bytes, Way way) {
        if (bytes.length <= LONGEST || bytes.length > WINDOWS) {
            return;
        }
        for (int at = 0; at + SHORTEST <= bytes.length; at++) {
            if (digests.mayBegin(bytes, at)) {
                byte[] window = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + LONGEST));
                look(window, window.length * Byte.SIZE, false, "raw", way, at);
            }
        }
    }

    private void look(byte[] token, int bits, boolean uuid, String spelling, Way way, int from) {
        for (Made made : digests.find(token, bits, uuid)) {
            found.digest(made, spelling, way, digger.at(from));
        }
    }
}
