package dev.candor.leak;

import dev.candor.leak.Leak.Form;
import dev.candor.leak.Leak.Where;
import dev.candor.leak.digest.Made;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is found in one exchange: each fact once per place, in its least hidden form. */
final class Findings implements Found {
    /** More are no better evidence. */
    private static final int ENOUGH = 1_000;

    /** So many tokens of one exchange are tried with what travels as well. */
    private static final int MOST_UNKNOWN = 256;

    /** Layers under which a text stands as it is. */
    private static final Set<String> OPEN = Set.of("json", "protobuf", "msgpack", "cbor");

    private static final Set<Where> ADDRESSES = Set.of(Where.PATH, Where.COOKIE);

    private final int exchange;
    private final Travelling travelling;
    private final List<Raw> raw = new ArrayList<>();
    private final List<Runnable> unknown = new ArrayList<>();
    private Where where = Where.BODY;
    private Parts.@Nullable Place at;

    Findings(int exchange, Travelling travelling) {
        this.exchange = exchange;
        this.travelling = travelling;
    }

    /** What was found in which part, how it is located there; null in a body of which the place is still to be told. */
    private record Raw(Where where, Parts.@Nullable Place at, int origin, boolean turned, Leak leak) {}

    private record Key(String fact, boolean secret, boolean digest, Where where, String at) {}

    /** Says where the following stands; null for a body as a whole. */
    void at(Where part, Parts.@Nullable Place place) {
        where = part;
        at = place;
    }

    boolean full() {
        return raw.size() >= ENOUGH;
    }

    @Override
    public void needle(Needle needle, Way way, int origin) {
        if (!full()) {
            List<String> chain = new ArrayList<>(way.chain());
            if (needle.form() != null) {
                chain.add(needle.form());
            }
            Form form = needle.secret() ? Form.SECRET : open(chain) ? Form.PLAIN : Form.ENCODED;
            raw.add(new Raw(
                    where,
                    at,
                    origin,
                    needle.form() != null,
                    new Leak(exchange, needle.fact(), where, "", form, chain, needle.variant(), null, null, 0)));
        }
    }

    /** Whether all layers are such that a text stands under them as it is, or that HTTP puts around it there. */
    private boolean open(List<String> chain) {
        int first = !chain.isEmpty() && chain.get(0).equals("percent") && ADDRESSES.contains(where) ? 1 : 0;
        return OPEN.containsAll(chain.subList(first, chain.size()));
    }

    @Override
    public void digest(Made made, String spelling, Way way, int origin) {
        if (!full()) {
            List<String> chain = new ArrayList<>(way.chain());
            chain.addAll(made.chain());
            Form form = made.source().secret() ? Form.SECRET : Form.DIGEST;
            String fact = made.source().fact();
            String variant = made.source().variant();
            raw.add(new Raw(
                    where,
                    at,
                    origin,
                    false,
                    new Leak(exchange, fact, where, "", form, chain, variant, made.salt(), spelling, made.bits())));
        }
    }

    @Override
    public void unknown(byte[] token, String spelling, Way way, int origin) {
        if (unknown.size() == MOST_UNKNOWN) {
            return;
        }
        Where part = where;
        Parts.@Nullable Place place = at;
        unknown.add(() -> {
            at(part, place);
            travelling.made(token).forEach(made -> digest(made, spelling, way, origin));
        });
    }

    @Override
    public void open(byte[] text, int from, int to) {
        travelling.add(text, from, to);
    }

    /** All of it was seen: what may have been mixed into a digest stands before or behind it. */
    void end() {
        unknown.forEach(Runnable::run);
    }

    /** All of them, once what follows from the body as a whole is known; keys that are facts are shown as their labels. */
    List<Leak> leaks(byte[] body, UnaryOperator<String> shown) {
        if (raw.isEmpty()) {
            return List.of();
        }
        JsonPlaces places = new JsonPlaces(body);
        Map<Key, Leak> leaks = new LinkedHashMap<>();
        // What was found in a form of its own says less than what was found by undoing that form.
        List<Raw> ordered = new ArrayList<>(raw);
        ordered.sort(Comparator.comparing(Raw::turned));
        for (Raw one : ordered) {
            JsonPlaces.@Nullable Place inJson = one.at == null ? places.at(one.origin) : null;
            Where part = inJson != null && inJson.key() ? Where.BODY_KEY : one.where;
            String place = inJson != null
                    ? shown.apply(inJson.pointer())
                    : one.at == null ? Integer.toString(one.origin) : shown.apply(one.at.of(one.origin));
            Leak leak = one.leak.standing(part, place);
            Key key = new Key(
                    String.valueOf(leak.fact()), leak.form() == Form.SECRET, leak.spelling() != null, part, place);
            leaks.merge(key, leak, (before, now) -> one.turned ? before : plainer(before, now));
        }
        return List.copyOf(leaks.values());
    }

    private static Leak plainer(Leak one, Leak other) {
        if (one.bits() != other.bits()) {
            return one.bits() > other.bits() ? one : other;
        }
        int longer = one.chain().size() - other.chain().size();
        return longer > 0 || longer == 0 && one.variant() != null && other.variant() == null ? other : one;
    }
}
