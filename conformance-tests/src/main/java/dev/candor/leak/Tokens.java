package dev.candor.leak;

import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Made;
import dev.candor.leak.layer.Base32;
import dev.candor.leak.layer.Base64;
import dev.candor.leak.layer.BinaryLayer;
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
    private static final int WORDY = 8;

    /** Shorter ones hold no fact in an encoding. */
    private static final int SHORTEST_TURNED = 12;

    /** Fewer bytes that are no text hold nothing. */
    private static final int SHORTEST_BINARY = 12;

    /** What a token of JSON begins with in base64, by which the parts of a JWT are known. */
    private static final byte[] JSON = {'e', 'y', 'J'};

    /** Letters of unpadded base64 that digests take. */
    private static final int[] DIGESTS = {11, 22, 27, 32, 38, 43, 54, 64, 86};

    /** A digest takes no more decimal digits. */
    private static final int LONGEST_DIGEST = 160;

    /** Letters by which it is told whether more of a token is worth reading. */
    private static final int FIRST = 8;

    /** Letters of the shortest token that holds something compressed, and of one that holds other bytes. */
    private static final int GLANCE = 12;

    private static final int SHORTEST_MIXED = 16;

    /** No word has so many letters. */
    private static final int NO_WORD = 20;

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
            if (to - start >= Uuid.LENGTH && Uuid.at(text, start, start + Uuid.LENGTH)) {
                look(Uuid.bytes(text, start), 128, true, "uuid", way, start);
                i = start + Uuid.LENGTH;
                start = i + 1;
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
        if (to - from >= SHORTEST) {
            int all = -1;
            for (int i = from; i < to; i++) {
                all &= Octets.kind(text[i]);
            }
            read(text, from, to, all, way);
        }
    }

    private void read(byte[] text, int from, int to, int all, Way way) {
        int changes = Looks.changes(text, from, to);
        for (TokenLayer layer : Layers.of(all)) {
            boolean digits = layer == BASE_64 && (all & Octets.HEX) != 0 && to - from >= HEX;
            if (to - from >= layer.shortest() && !digits) {
                read(text, from, to, layer, changes, way);
            }
        }
        if (changes * WORDY >= to - from && to - from >= SHORTEST_TURNED && to - from <= LONGEST_PARTED) {
            turned(text, from, to, all, way);
        }
    }

    private void read(byte[] text, int from, int to, TokenLayer layer, int changes, Way way) {
        if (changes * WORDY >= to - from || layer.alphabet() != Octets.TOKEN) {
            digest(text, from, to, layer, way);
        }
        if (layer.alphabet() == Octets.DECIMAL) {
            return;
        }
        boolean mixed = changes * layer.words() >= to - from || layer instanceof Base32 && to - from >= NO_WORD;
        for (int offset = 0; offset < layer.offsets() && to - from - offset >= layer.shortest(); offset++) {
            hidden(text, from, to, offset, layer, mixed, way);
        }
    }

    /** Looks up what all of a token spells. */
    private void digest(byte[] text, int from, int to, TokenLayer layer, Way way) {
        if (to - from > LONGEST_DIGEST) {
            return;
        }
        byte[] bytes = scratch(to - from);
        int bits = layer.read(text, from, to, bytes);
        if (!look(bytes, bits, false, layer.name(), way, from)
                && Travelling.tries(bits)
                && Looks.mixed(text, from, to, WORDY)) {
            found.unknown(Arrays.copyOf(bytes, bits / Byte.SIZE), layer.name(), way, digger.at(from));
        }
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
        int length = to - start;
        int seen = layer.read(text, start, layer.isNumber() ? to : start + Math.min(length, FIRST), bytes) / Byte.SIZE;
        if (seen == 0) {
            return;
        }
        boolean readable = Looks.text(bytes, seen) || Looks.wide(bytes, seen);
        boolean packed = length >= GLANCE && (mixed || Layers.marked(bytes[0])) && packed(text, start, to, layer);
        if (readable || packed || offset == 0 && mixed && length >= SHORTEST_MIXED) {
            seen = layer.isNumber() ? seen : layer.read(text, start, to, bytes) / Byte.SIZE;
            boolean binary = packed || offset == 0 && mixed && seen >= SHORTEST_BINARY;
            if (binary || Looks.text(bytes, seen) || Looks.wide(bytes, seen)) {
                boolean jwt = layer == BASE_64 && isJwt(text, from, to);
                digger.undone(Arrays.copyOf(bytes, seen), way.through(jwt ? "jwt" : layer.name()), from);
            }
        }
    }

    private boolean packed(byte[] text, int from, int to, TokenLayer layer) {
        byte[] bytes = scratch(to - from);
        int first = Math.min(to, from + 2 * BinaryLayer.HEAD);
        int seen = layer.read(text, from, first, bytes) / Byte.SIZE;
        return Layers.compressed(bytes, (int) ((long) seen * (to - from) / (first - from)));
    }

    /** The letters of a token may be turned about, or others stand in their places; only what gives text then is told from chance. */
    private void turned(byte[] text, int from, int to, int all, Way way) {
        byte[] first = new byte[TURNED_GLANCE];
        for (int i = 0; i < TURNED_GLANCE; i++) {
            first[i] = text[to - 1 - i];
        }
        if (givesText(first, all)) {
            digger.undone(bytes(Turned.reversed(token(text, from, to))), way.through("reversed"), from);
        }
        int others = -1;
        for (int i = 0; i < TURNED_GLANCE; i++) {
            first[i] = Turned.rot13(text[from + i]);
            others &= Octets.kind(first[i]);
        }
        if ((all & Octets.DECIMAL) == 0 && givesText(first, others)) {
            digger.undone(bytes(Turned.rot13(token(text, from, to))), way.through("rot13"), from);
        }
    }

    private boolean givesText(byte[] first, int all) {
        for (TokenLayer inner : TURNED) {
            if ((all & inner.alphabet()) != 0) {
                byte[] bytes = scratch(first.length);
                if (Looks.text(bytes, inner.read(first, 0, first.length, bytes) / Byte.SIZE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String token(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
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

    private boolean look(byte[] token, int bits, boolean uuid, String spelling, Way way, int from) {
        List<Made> all = digests.find(token, bits, uuid);
        if (all.isEmpty()) {
            return false;
        }
        all.forEach(made -> found.digest(made, spelling, way, digger.at(from)));
        return true;
    }
}
