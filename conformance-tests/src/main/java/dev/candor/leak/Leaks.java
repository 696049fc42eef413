package dev.candor.leak;

import dev.candor.leak.Leak.Form;
import dev.candor.leak.Leak.Where;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The leaks of one exchange as they are found: each fact once per place, in its least hidden form. */
final class Leaks implements Parts.Sink {
    /** More are no better evidence. */
    private static final int ENOUGH = 1_000;

    private final int exchange;
    private final Layers layers;
    private final Map<Key, Leak> leaks;

    Leaks(int exchange, Layers layers) {
        this(exchange, layers, Map.of());
    }

    private Leaks(int exchange, Layers layers, Map<Key, Leak> leaks) {
        this.exchange = exchange;
        this.layers = layers;
        this.leaks = new LinkedHashMap<>(leaks);
    }

    private record Key(String fact, boolean secret, Where where, String at) {}

    Leaks copy() {
        return new Leaks(exchange, layers, leaks);
    }

    Collection<Leak> all() {
        return leaks.values();
    }

    boolean full() {
        return leaks.size() >= ENOUGH;
    }

    @Override
    public void text(Where where, byte[] text, Function<Hit, String> at) {
        if (full()) {
            return;
        }
        for (Hit hit : layers.search(text)) {
            Leak leak = Leak.text(exchange, hit.needle(), where, shown(at.apply(hit)), hit.chain());
            Key key = new Key(hit.needle().fact(), leak.form() == Form.SECRET, where, leak.at());
            leaks.merge(key, leak, Leaks::plainer);
        }
    }

    private static Leak plainer(Leak one, Leak other) {
        int longer = one.chain().size() - other.chain().size();
        return longer > 0 || longer == 0 && one.variant() != null && other.variant() == null ? other : one;
    }

    /** A key may be a fact itself: its label is shown in its place. */
    private String shown(String at) {
        List<String> segments = new ArrayList<>();
        for (String segment : at.split("/", -1)) {
            String plain = segment.replace("~1", "/").replace("~0", "~");
            segments.add(layers.search(plain.getBytes(StandardCharsets.UTF_8)).stream()
                    .findFirst()
                    .map(hit -> "{" + hit.needle().fact() + "}")
                    .orElse(segment));
        }
        return String.join("/", segments);
    }
}
