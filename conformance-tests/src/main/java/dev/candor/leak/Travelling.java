package dev.candor.leak;

import dev.candor.leak.digest.Made;
import dev.candor.leak.digest.SaltedDigests;
import dev.candor.leak.digest.Source;
import dev.candor.leak.layer.Looks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Salts and keys that travel as well, so that they are no secret: ids of the same exchange and of the last ones. */
final class Travelling {
    static final int SHORTEST = 6;
    static final int LONGEST = 64;

    /** Bits of the digests that are tried. */
    static final Set<Integer> DIGESTS = Set.of(128, 160, 224, 256, 384, 512);

    /** So many of the ids that came last are tried. */
    private static final int REMEMBERED = 64;

    /** Digests that are made for the first stretch of some traffic: for that of a few runs, as many as it takes. */
    private static final long FIRST = 2_000_000;

    /** Bytes for which one more is made later, so that traffic full of digests is searched in time. */
    private static final int BYTES_A_DIGEST = 16;

    /** Letters of an id of which one at least is of another kind than the one before it. */
    private static final int WORDY = 5;

    /** Spellings of a fact as it is known. */
    private static final Set<String> WHOLE = Set.of("lower", "upper");

    private final List<Source> sources;
    private final List<Source> whole;
    private final Set<String> earlier = new LinkedHashSet<>();
    private final Set<String> here = new LinkedHashSet<>();
    private final Set<Long> tried = new HashSet<>();
    private final Map<String, SaltedDigests> kept = new HashMap<>();
    private long left;

    /** With whether nothing was searched before. */
    Travelling(List<Source> sources, boolean first) {
        this.sources = sources;
        this.whole = sources.stream().filter(source -> source.variant() == null || WHOLE.contains(source.variant())).toList();
        this.left = first ? FIRST : 0;
    }

    /** A text of the exchange that is searched, perhaps an id. */
    void add(byte[] text, int from, int to) {
        boolean id = to - from >= SHORTEST && to - from <= LONGEST && Looks.mixed(text, from, to, WORDY);
        if (id && !sources.isEmpty()) {
            here.add(new String(text, from, to - from, StandardCharsets.UTF_8));
        }
    }

    /** How a token was made of a fact and of what travels as well. */
    List<Made> made(byte[] token) {
        if (!tried.add(Arrays.hashCode(token) * 31L + token.length)) {
            return List.of();
        }
        List<Made> made = made(token, here, sources, "");
        return made.isEmpty() ? made(token, earlier, whole, "whole ") : made;
    }

    private List<Made> made(byte[] token, Set<String> salts, List<Source> texts, String texted) {
        int bits = token.length * Byte.SIZE;
        for (String salt : salts) {
            String key = texted + bits + " " + salt;
            SaltedDigests digests = kept.get(key);
            if (digests == null && left > 0) {
                digests = new SaltedDigests(texts, salt, bits);
                left -= digests.size();
                kept.put(key, digests);
            }
            List<Made> made = digests == null ? List.of() : digests.find(token);
            if (!made.isEmpty()) {
                return made;
            }
        }
        return List.of();
    }

    /** What came so far was one exchange of so many bytes, and now comes the next. */
    void next(int bytes) {
        left += bytes / BYTES_A_DIGEST;
        here.forEach(salt -> DIGESTS.forEach(bits -> kept.remove(bits + " " + salt)));
        earlier.addAll(here);
        here.clear();
        while (earlier.size() > REMEMBERED) {
            String first = earlier.iterator().next();
            earlier.remove(first);
            DIGESTS.forEach(bits -> kept.remove("whole " + bits + " " + first));
        }
    }
}
