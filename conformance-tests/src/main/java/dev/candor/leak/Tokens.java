package dev.candor.leak;

import dev.candor.leak.Digger.Found;
import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Made;
import dev.candor.leak.layer.Layers;
import dev.candor.leak.layer.Looks;
import dev.candor.leak.layer.Octets;
import dev.candor.leak.layer.TokenLayer;
import dev.candor.leak.layer.Uuid;
import java.nio.charset.StandardCharsets;
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

    /** So many hexadecimal digits do not stand by chance in what is something else. */
    private static final int HEX = 16;

    /** Of so many letters one at least is of another kind than the one before it in what is no word. */
    private static final int MIXED = 8;

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
        turned(text, from, to, all, way);
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
            boolean digits = layer.alphabet() == Octets.TOKEN && (all & Octets.HEX) != 0 && to - from >= HEX;
            if ((all & layer.alphabet()) != 0 && to - from >= layer.shortest() && !digits) {
                layer.each(text, from, to, (bytes, bits, whole) -> read(text, from, to, layer, bytes, bits, whole, way));
            }
        }
    }

    private void read(
            byte[] text, int from, int to, TokenLayer layer, byte[] bytes, int bits, boolean whole, Way way) {
        // The last digits of a digest, where they are odd in number, begin with half an octet.
        if (whole || layer.alphabet() == Octets.HEX && (to - from) % 2 == 1) {
            look(bytes, bits, false, layer.name(), way, from);
        }
        int length = bits / Byte.SIZE;
        boolean telling = Looks.text(bytes, length)
                || Looks.wide(bytes, length)
                || Layers.marked(bytes)
                || length >= SHORTEST_BINARY && Looks.mixed(text, from, to, layer.words());
        if (telling && (layer.alphabet() & Octets.DECIMAL) == 0) {
            boolean jwt = layer.alphabet() == Octets.TOKEN && isJwt(text, from, to);
            digger.undone(Arrays.copyOf(bytes, length), way.through(jwt ? "jwt" : layer.name()), from);
        }
    }

    /** The letters of a token may be turned about, or others stand in their places; only what gives text then is told from chance. */
    private void turned(byte[] text, int from, int to, int all, Way way) {
        if (to - from > LONGEST_PARTED || !Looks.mixed(text, from, to, MIXED)) {
            return;
        }
        String token = new String(text, from, to - from, StandardCharsets.US_ASCII);
        turned(Turned.reversed(token), all, way.through("reversed"), from);
        turned(Turned.rot13(token), all | Octets.HEX, way.through("rot13"), from);
    }

    private void turned(String turned, int all, Way way, int from) {
        byte[] token = turned.getBytes(StandardCharsets.US_ASCII);
        for (TokenLayer layer : Layers.TOKENS) {
            if ((all & layer.alphabet()) != 0 && layer.words() > 1 && isMadeOf(token, layer.alphabet())) {
                layer.each(token, 0, token.length, (bytes, bits, whole) -> {
                    int length = bits / Byte.SIZE;
                    if (Looks.text(bytes, length)) {
                        digger.undone(Arrays.copyOf(bytes, length), way.through(layer.name()), from);
                    }
                });
            }
        }
    }

    private static boolean isMadeOf(byte[] token, int alphabet) {
        for (byte letter : token) {
            if ((Octets.kind(letter) & alphabet) == 0) {
                return false;
            }
        }
        return true;
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
