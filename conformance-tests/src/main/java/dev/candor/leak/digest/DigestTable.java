package dev.candor.leak.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All digests of a set of texts, in which a token is looked up by its first and by its last 64 bits. What agrees is
 * computed again and compared whole. Safe for use by several threads.
 */
public final class DigestTable {
    /** Fewer bits agree by chance with digests of digests and of salted texts, of which there are many. */
    private static final int ALL = 64;

    /** Fewer agree by chance with any. */
    private static final int LEAST = 46;

    private static final VarHandle NUMBERS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long UUID_FIRST = 0xffffffffffff0fffL;
    /** The variant stands in the first bits of the last eight bytes, which are looked up in reverse. */
    private static final long UUID_LAST = 0xfffffffffffffffcL;

    /** Knows none; one for all, since its maps are as large as those of any. */
    public static final DigestTable NONE = new DigestTable(List.of(), List.of());

    private final List<Source> sources;
    private final Recipes recipes;
    /** Of each number in the tables: index of its source times the number of recipes, plus index of its recipe. */
    private final int[] origins;

    private final Prefixes first;
    private final Prefixes last;

    public DigestTable(List<Source> sources, List<String> salts) {
        this.sources = List.copyOf(sources);
        this.recipes = new Recipes(salts);
        int simple = recipes.simple().size();
        int[] starts = new int[sources.size() + 1];
        for (int i = 0; i < sources.size(); i++) {
            starts[i + 1] = starts[i] + recipes(sources.get(i), recipes).size();
        }
        this.origins = new int[starts[sources.size()]];
        long[] heads = new long[origins.length];
        long[] tails = new long[sources.size() * simple];
        ThreadLocal<Recipes> own = ThreadLocal.withInitial(() -> new Recipes(salts));
        IntStream.range(0, sources.size()).parallel().forEach(source -> {
            byte[] text = sources.get(source).text();
            List<Recipe> all = recipes(sources.get(source), own.get());
            for (int recipe = 0; recipe < all.size(); recipe++) {
                byte[] digest = all.get(recipe).digest().of(text);
                heads[starts[source] + recipe] = number(digest, 0);
                origins[starts[source] + recipe] = source * recipes.all().size() + recipe;
                if (recipe < simple) {
                    tails[source * simple + recipe] = tail(digest);
                }
            }
        });
        this.first = new Prefixes(heads);
        this.last = new Prefixes(tails);
    }

    private static List<Recipe> recipes(Source source, Recipes recipes) {
        return source.likely() ? recipes.all() : recipes.simple();
    }

    /**
     * How a token was made from the texts, in every way that gives it.
     *
     * @param token what it spells; what stands behind that does not count
     * @param bits how many of them it spells
     * @param uuid whether version and variant may stand in it
     */
    public List<Made> find(byte[] token, int bits, boolean uuid) {
        if (bits < LEAST) {
            return List.of();
        }
        long head = number(token, 0);
        boolean whole = bits >= ALL && bits % Byte.SIZE == 0;
        long tail = whole ? Long.reverse(number(token, bits / Byte.SIZE - Long.BYTES)) : 0;
        if (!first.mayHold(head) && !(whole && last.mayHold(tail))) {
            return List.of();
        }
        List<Made> found = new ArrayList<>();
        long mask = (bits >= Long.SIZE ? -1L : -1L << Long.SIZE - bits) & (uuid ? UUID_FIRST : -1L);
        first.find(head, mask, index -> add(origins[index], token, bits, uuid, true, found));
        if (whole && found.isEmpty()) {
            last.find(tail, uuid ? UUID_LAST : -1L, index -> add(origin(index), token, bits, uuid, false, found));
        }
        return found;
    }

    /** Of what is looked up by its last bits: each text has as many of them as there are simple recipes. */
    private int origin(int tail) {
        int simple = recipes.simple().size();
        return tail / simple * recipes.all().size() + tail % simple;
    }

    private synchronized void add(int origin, byte[] token, int bits, boolean uuid, boolean head, List<Made> found) {
        Source source = sources.get(origin / recipes.all().size());
        Recipe recipe = recipes.all().get(origin % recipes.all().size());
        if (bits < ALL && !recipe.simple()) {
            return;
        }
        byte[] digest = recipe.digest().of(source.text());
        int agree = Math.min(bits, digest.length * Byte.SIZE);
        if (agrees(token, bits, digest, agree, uuid, head)) {
            found.add(new Made(source, recipe.chain(), recipe.salt(), agree));
        }
    }

    private static boolean agrees(byte[] token, int bits, byte[] digest, int agree, boolean uuid, boolean head) {
        int from = head ? 0 : bits / Byte.SIZE - agree / Byte.SIZE;
        int in = head ? 0 : digest.length - agree / Byte.SIZE;
        for (int i = 0; i < (agree + Byte.SIZE - 1) / Byte.SIZE; i++) {
            int mask = uuid && from + i == 6 ? 0x0f : uuid && from + i == 8 ? 0x3f : 0xff;
            int rest = agree - i * Byte.SIZE;
            mask &= rest < Byte.SIZE ? 0xff << Byte.SIZE - rest : 0xff;
            if (((token[from + i] ^ digest[in + i]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    static long number(byte[] bytes, int at) {
        if (at + Long.BYTES <= bytes.length) {
            return (long) NUMBERS.get(bytes, at);
        }
        long number = 0;
        for (int i = at; i < at + Long.BYTES; i++) {
            number = number << Byte.SIZE | (i < bytes.length ? bytes[i] & 0xff : 0);
        }
        return number;
    }

    /** Its last bits first, as they are looked up. */
    private static long tail(byte[] digest) {
        return Long.reverse(number(digest, digest.length - Long.BYTES));
    }
}
