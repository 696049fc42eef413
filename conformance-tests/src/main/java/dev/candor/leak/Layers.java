package dev.candor.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Searches texts of one exchange as they stand, then undoes what may hide something in them and searches again. */
final class Layers {
    /** Layers that are undone inside each other. */
    private static final int DEPTH = 4;

    /** Decoded bytes for one exchange; a body of 16 MiB that is base64 throughout needs 48 MiB. */
    private static final long BUDGET = 128L << 20;

    private final Automaton automaton;
    private long left = BUDGET;

    Layers(Automaton automaton) {
        this.automaton = automaton;
    }

    /** Whether there was more to decode than is looked into. */
    boolean exhausted() {
        return left < 0;
    }

    /** The needles in a text, each under each chain once. */
    Collection<Hit> search(byte[] text) {
        Hits hits = new Hits();
        search(text, new Way(List.of(), 0), hits);
        turned(Turned.reversed(text), "reversed", hits);
        turned(Turned.rot13(text), "rot13", hits);
        return hits.first.values();
    }

    /** The letters may be turned about outside of all else; digits stay what they are, and are found already. */
    private void turned(byte[] turned, String layer, Hits hits) {
        if (afford(turned.length)) {
            Set<Needle> found = hits.needles();
            Way way = new Way(List.of(layer), 0);
            automaton.scan(turned, (needle, start, end) -> {
                if (!found.contains(needle)) {
                    hits.add(needle, way);
                }
            });
        }
    }

    private void search(byte[] text, Way way, Hits hits) {
        automaton.scan(text, (needle, start, end) -> hits.add(needle, way.at(start)));
        if (way.chain.size() == DEPTH) {
            return;
        }
        Optional<List<byte[]>> strings = JsonStrings.of(text);
        if (strings.isPresent()) {
            strings.get().forEach(inner -> deeper(inner, way, "json", hits));
            return;
        }
        Escapes.undone(text).ifPresent(inner -> deeper(inner, way, "escape", hits));
        Percent.undone(text).ifPresent(inner -> deeper(inner, way, "percent", hits));
        Base64Tokens.each(text, (token, length, start) -> token(token, length, way.at(start), "base64", hits));
        HexTokens.each(text, (token, length, start) -> token(token, length, way.at(start), "hex", hits));
    }

    private void token(byte[] token, int length, Way way, String layer, Hits hits) {
        if (Base64Tokens.isText(token, length)) {
            deeper(Arrays.copyOf(token, length), way, layer, hits);
        } else if (afford(length) && automaton.finds(token, length)) {
            Way inside = way.through(layer);
            automaton.scan(Arrays.copyOf(token, length), (needle, s, e) -> hits.add(needle, inside));
        }
    }

    private void deeper(byte[] inner, Way way, String layer, Hits hits) {
        if (afford(inner.length)) {
            search(inner, way.through(layer), hits);
        }
    }

    private boolean afford(int bytes) {
        if (left >= 0) {
            left -= bytes;
        }
        return left >= 0;
    }

    /** How a text was come by: the layers undone, and where the outermost of them begins. */
    private record Way(List<String> chain, int offset) {
        Way at(int start) {
            return chain.isEmpty() ? new Way(chain, start) : this;
        }

        Way through(String layer) {
            List<String> longer = new ArrayList<>(chain);
            longer.add(layer);
            return new Way(List.copyOf(longer), offset);
        }
    }

    private static final class Hits {
        private final Map<Key, Hit> first = new LinkedHashMap<>();

        private record Key(Needle needle, List<String> chain) {}

        Set<Needle> needles() {
            return first.keySet().stream().map(Key::needle).collect(Collectors.toSet());
        }

        void add(Needle needle, Way way) {
            first.putIfAbsent(new Key(needle, way.chain), new Hit(needle, way.chain, way.offset));
        }
    }
}
