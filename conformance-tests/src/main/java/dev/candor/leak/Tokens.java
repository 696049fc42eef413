package dev.candor.leak;

import dev.candor.leak.Digger.Found;
import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Made;
import dev.candor.leak.layer.Base64;
import dev.candor.leak.layer.Layers;
import dev.candor.leak.layer.Looks;
import dev.candor.leak.layer.Octets;
import dev.candor.leak.layer.TokenLayer;
import dev.candor.leak.layer.Uuid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads runs of letters and digits: looks up what may be a digest, undoes what may be an encoding. */
final class Tokens {
    /** Bytes of the longest digest, and of the shortest that can be told from chance. */
    private static final int LONGEST = 64;

    private static final int SHORTEST = 8;

    /** A token that is longer is one great encoding, and no path or list of names. */
    private static final int LONGEST_PARTED = 4_096;

    /** So many hexadecimal digits do not stand by chance in what is something else. */
    private static final int HEX = 16;

    /** Of so many letters one at least is of another kind than the one before it in what is no word. */
    private static final int MIXED = 8;

    /** Fewer bytes that are no text hold nothing. */
    private static final int SHORTEST_BINARY = 12;

    /** What a token of JSON begins with in base64, by which the parts of a JWT are known. */
    private static final byte[] JSON = {'e', 'y', 'J'};

    /** Letters of unpadded base64 that digests take. */
    private static final int[] DIGESTS = {11, 22, 27, 32, 38, 43, 54, 64, 86};

    /** A digest takes no more decimal digits. */
    private static final int LONGEST_DIGEST = 160;

    /** Letters by which it is told whether more of a token is worth reading. */
    private static final int GLANCE = 24;

    private static final int TURNED_GLANCE = 12;

    private static final Base64 BASE_64 = Layers.BASE_64;
    private static final List<TokenLayer> TURNED = Layers.TOKENS.stream()
            .filter(layer -> !layer.isNumber() && layer.alphabet() != Octets.DECIMAL)
            .toList();

    private final DigestTable digests;
    private final Digger digger;
    private final Found found;
    private byte[] scratch = new byte[256];

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

    /** What stands between separators, and a digest behind its name. */
    private void parts(byte[] text, int from, int to, Way way) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && (Octets.kind(text[i]) & Octets.SEPARATOR) == 0) {
                continue;
            }
            part(text, start, i, way);
            if (i < to && Arrays.binarySearch(DIGESTS, to - i - 1) >= 0) {
                int bits = BASE_64.read(text, i + 1, to, scratch(to - i));
                look(scratch, bits, false, BASE_64.name(), way, i + 1);
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
            boolean digits = layer == BASE_64 && (all & Octets.HEX) != 0 && to - from >= HEX;
            if ((all & layer.alphabet()) != 0 && to - from >= layer.shortest() && !digits) {
                boolean mixed = Looks.mixed(text, from, to, layer.words());
                digest(text, from, to, layer, way);
                if (layer.alphabet() != Octets.DECIMAL) {
                    for (int offset = 0; offset < layer.offsets() && to - from - offset >= layer.shortest(); offset++) {
                        hidden(text, from, to, offset, layer, mixed, way);
                    }
                }
            }
        }
    }

    /** Looks up what all of a token spells. */
    private void digest(byte[] text, int from, int to, TokenLayer layer, Way way) {
        if (to - from > LONGEST_DIGEST) {
            return;
        }
        byte[] bytes = scratch(to - from);
        int bits = layer.read(text, from, to, bytes);
        look(bytes, bits, false, layer.name(), way, from);
        // The last digits of a digest, where they are odd in number, begin with half an octet.
        if (layer.alphabet() == Octets.HEX && (to - from) % 2 == 1) {
            look(bytes, layer.read(text, from + 1, to, bytes), false, layer.name(), way, from);
        }
        for (int zeros = 1; zeros <= 2 && layer.isNumber() && bits > 0; zeros++) {
            System.arraycopy(bytes, 0, bytes, 1, bits / Byte.SIZE);
            bytes[0] = 0;
            look(bytes, bits + zeros * Byte.SIZE, false, layer.name(), way, from);
        }
    }

    /** Undoes a token from one of its first letters on, where its first bytes look like something. */
    private void hidden(byte[] text, int from, int to, int offset, TokenLayer layer, boolean mixed, Way way) {
        int start = from + offset;
        byte[] bytes = scratch(to - start);
        int first = layer.isNumber() ? to : Math.min(to, start + GLANCE);
        int seen = layer.read(text, start, first, bytes) / Byte.SIZE;
        int size = (int) ((long) seen * (to - start) / (first - start));
        boolean binary = size >= SHORTEST_BINARY
                && (offset == 0 && mixed || Layers.compressed(bytes, size));
        if (seen == 0 || !Looks.text(bytes, seen) && !Looks.wide(bytes, seen) && !binary) {
            return;
        }
        int length = first == to ? seen : layer.read(text, start, to, bytes) / Byte.SIZE;
        if (binary || Looks.text(bytes, length) || Looks.wide(bytes, length)) {
            boolean jwt = layer == BASE_64 && isJwt(text, from, to);
            digger.undone(Arrays.copyOf(bytes, length), way.through(jwt ? "jwt" : layer.name()), from);
        }
    }

    /** The letters of a token may be turned about, or others stand in their places; only what gives text then is told from chance. */
    private void turned(byte[] text, int from, int to, int all, Way way) {
        if (to - from > LONGEST_PARTED || !Looks.mixed(text, from, to, MIXED)) {
            return;
        }
        int length = Math.min(to - from, TURNED_GLANCE);
        byte[] first = new byte[length];
        for (int i = 0; i < length; i++) {
            first[i] = text[to - 1 - i];
        }
        turned("reversed", first, text, from, to, way);
        if ((all & Octets.DECIMAL) == 0) {
            for (int i = 0; i < length; i++) {
                first[i] = Turned.rot13(text[from + i]);
            }
            turned("rot13", first, text, from, to, way);
        }
    }

    private void turned(String layer, byte[] first, byte[] text, int from, int to, Way way) {
        for (TokenLayer inner : TURNED) {
            if (isMadeOf(first, inner.alphabet())) {
                byte[] bytes = scratch(first.length);
                int seen = inner.read(first, 0, first.length, bytes) / Byte.SIZE;
                if (Looks.text(bytes, seen)) {
                    String token = new String(text, from, to - from, StandardCharsets.US_ASCII);
                    String turned = layer.equals("rot13") ? Turned.rot13(token) : Turned.reversed(token);
                    digger.undone(turned.getBytes(StandardCharsets.US_ASCII), way.through(layer), from);
                    return;
                }
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

    private byte[] scratch(int size) {
        if (scratch.length < size + Long.BYTES) {
            scratch = new byte[2 * size + Long.BYTES];
        }
        return scratch;
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

    /** Looks up what stands in bytes of unknown form behind its length, as all such forms write it. */
    void windows(byte[] bytes, Way way) {
        for (int at = 1; at + SHORTEST <= bytes.length; at++) {
            int length = bytes[at - 1];
            if (length >= SHORTEST && length <= LONGEST && length % 4 == 0 && at + length <= bytes.length) {
                byte[] digest = Arrays.copyOfRange(bytes, at, at + length);
                look(digest, length * Byte.SIZE, false, "raw", way, at);
            }
        }
    }

    private void look(byte[] token, int bits, boolean uuid, String spelling, Way way, int from) {
        for (Made made : digests.find(token, bits, uuid)) {
            found.digest(made, spelling, way, digger.at(from));
        }
    }
}
