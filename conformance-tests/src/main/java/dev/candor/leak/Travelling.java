package dev.candor.leak;

import dev.candor.leak.digest.Made;
import dev.candor.leak.digest.SaltedDigests;
import dev.candor.leak.digest.Source;
import dev.candor.leak.layer.Looks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final long FIRST = 8_000_000;

    /** Bytes for which one more is made later, so that traffic full of digests is searched in time. */
    private static final int BYTES_A_DIGEST = 16;

    /** Letters of an id of which one at least is of another kind than the one before it. */
    private static final int WORDY = 5;

    private final List<Source> sources;
    private final Set<String> earlier = new LinkedHashSet<>();
    private final Set<String> here = new LinkedHashSet<>();
    private final Set<Long> tried = new HashSet<>();
    private final Map<String, SaltedDigests> kept = new HashMap<>();
    private long left;

    /** With whether nothing was searched before. */
    Travelling(List<Source> sources, boolean first) {
        this.sources = sources;
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
        List<String> salts = new ArrayList<>(here);
        salts.addAll(earlier);
        for (String salt : salts) {
            Optional<SaltedDigests> digests = digests(salt, token.length * Byte.SIZE);
            if (digests.isEmpty()) {
                return List.of();
            }
            List<Made> made = digests.get().find(token);
            if (!made.isEmpty()) {
                return made;
            }
        }
        return List.of();
    }

    /** Empty where no more are made. */
    private Optional<SaltedDigests> digests(String salt, int bits) {
        String key = bits + " " + salt;
        SaltedDigests digests = kept.get(key);
        if (digests == null && left > 0) {
            digests = new SaltedDigests(sources, salt, bits);
            left -= digests.size();
            kept.put(key, digests);
        }
        return Optional.ofNullable(digests);
    }

    /** What came so far was one exchange of so many bytes, and now comes the next. */
    void next(int bytes) {
        left += bytes / BYTES_A_DIGEST;
        earlier.addAll(here);
        here.clear();
        while (earlier.size() > REMEMBERED) {
            String first = earlier.iterator().next();
            earlier.remove(first);
            DIGESTS.forEach(bits -> kept.remove(bits + " " + first));
        }
    }
}
