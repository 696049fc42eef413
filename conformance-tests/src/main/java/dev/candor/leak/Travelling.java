package dev.candor.leak;

import dev.candor.leak.digest.Made;
import dev.candor.leak.digest.SaltedDigests;
import dev.candor.leak.digest.Source;
import dev.candor.leak.layer.Looks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Salts and keys that travel as well, so that they are no secret: ids of the same exchange and of the last ones. */
final class Travelling {
    static final int SHORTEST = 6;
    static final int LONGEST = 64;

    /** So many of the ids that came last are tried. */
    private static final int REMEMBERED = 64;

    /** Digests that are made for the first stretch of some traffic: for that of a few runs, as many as it takes. */
    private static final long FIRST = 2_000_000;

    /** Bytes for which one more is made later, so that traffic full of digests is searched in time. */
    private static final int BYTES_A_DIGEST = 1_024;

    /** Letters of an id of which one at least is of another kind than the one before it. */
    private static final int WORDY = 5;

    /** Spellings of a fact as it is known. */
    private static final Set<String> WHOLE = Set.of("lower", "upper");

    private final List<Source> sources;
    private final List<Source> whole;
    /** Salt to its digests by their bits, as far as they were made. */
    private final Map<String, Map<Integer, SaltedDigests>> earlier = new LinkedHashMap<>();

    private final Map<String, Map<Integer, SaltedDigests>> here = new LinkedHashMap<>();
    /** What was tried before to what came of it. */
    private final Map<ByteBuffer, List<Made>> tried = new HashMap<>();

    private long left;
    /** For how many salts digests were made. */
    private int made;

    /** With whether nothing was searched before. */
    Travelling(List<Source> sources, boolean first) {
        this.sources = sources;
        this.whole = sources.stream()
                .filter(source -> source.variant() == null || WHOLE.contains(source.variant()))
                .toList();
        this.left = first ? FIRST : 0;
    }

    /** Whether digests of so many bits are tried. */
    static boolean tries(int bits) {
        return switch (bits) {
            case 128, 160, 224, 256, 384, 512 -> true;
            default -> false;
        };
    }

    /** A text of the exchange that is searched, perhaps an id. */
    void add(byte[] text, int from, int to) {
        boolean id = to - from >= SHORTEST && to - from <= LONGEST && Looks.mixed(text, from, to, WORDY);
        if (id && !sources.isEmpty()) {
            here.putIfAbsent(new String(text, from, to - from, StandardCharsets.UTF_8), new HashMap<>());
        }
    }

    /** How a token was made of a fact and of what travels as well. */
    List<Made> made(byte[] token) {
        if (left <= 0 && made == 0) {
            return List.of();
        }
        ByteBuffer key = ByteBuffer.wrap(token);
        List<Made> before = tried.get(key);
        if (before != null && !before.isEmpty()) {
            return before;
        }
        // Its salt may come later than it came first, so what stands beside it is tried each time.
        List<Made> found = made(token, here, sources);
        List<Made> all = found.isEmpty() && before == null ? made(token, earlier, whole) : found;
        tried.put(key, all);
        return all;
    }

    private List<Made> made(byte[] token, Map<String, Map<Integer, SaltedDigests>> salts, List<Source> texts) {
        int bits = token.length * Byte.SIZE;
        for (Map.Entry<String, Map<Integer, SaltedDigests>> salt : salts.entrySet()) {
            SaltedDigests digests = salt.getValue().get(bits);
            if (digests == null && left > 0) {
                digests = new SaltedDigests(texts, salt.getKey(), bits);
                left -= digests.size();
                made++;
                salt.getValue().put(bits, digests);
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
        here.keySet().forEach(salt -> earlier.put(salt, new HashMap<>()));
        here.clear();
        Iterator<String> first = earlier.keySet().iterator();
        for (int surplus = earlier.size() - REMEMBERED; surplus > 0; surplus--) {
            first.next();
            first.remove();
        }
    }
}
