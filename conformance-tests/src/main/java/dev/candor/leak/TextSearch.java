package dev.candor.leak;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.leak.Leak.Where;
import dev.candor.leak.Searched.Dark;
import dev.candor.world.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for facts as text, in any letter case: as they are, percent-encoded, in base64 of either alphabet at any alignment,
 * in hexadecimal, escaped, in JSON inside strings, and these inside each other.
 */
public final class TextSearch implements LeakDetector {
    /** More sets of facts at a time are not asked for by one implementation's trials. */
    private static final int KEPT = 16;

    /** What the facts that were asked for last are looked for by: the runs of one implementation mostly share theirs. */
    private final Map<Facts, Sought> kept = new ConcurrentHashMap<>();

    /** What facts are looked for by. */
    private record Sought(List<String> untestable, Automaton automaton) {
        static Sought of(Facts facts) {
            Needles needles = Needles.of(facts);
            return new Sought(needles.untestable(), new Automaton(needles.needles()));
        }
    }

    private Sought sought(Facts facts) {
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(facts, Sought::of);
    }

    @Override
    public Searched search(Capture capture, Facts facts) {
        Sought sought = sought(facts);
        List<Leak> leaks = new ArrayList<>();
        List<Dark> dark = new ArrayList<>();
        for (Exchange exchange : capture.exchanges()) {
            Layers layers = new Layers(sought.automaton);
            Leaks found = new Leaks(exchange.index(), layers);
            new Parts(found).each(exchange);
            Body body = Body.of(exchange);
            found = body(exchange, body.bytes(), found);
            leaks.addAll(found.all());
            if (body.dark() != null) {
                dark.add(new Dark(exchange.index(), "Content-Encoding", body.dark()));
            }
            if (layers.exhausted() || found.full()) {
                dark.add(new Dark(exchange.index(), "body", "more to decode than is looked into"));
            }
        }
        return new Searched(List.copyOf(leaks), List.copyOf(dark), sought.untestable);
    }

    /** The leaks so far and those of the body: JSON by pointer, a form by key, anything else by offset. */
    private static Leaks body(Exchange exchange, byte[] body, Leaks so) {
        Leaks json = so.copy();
        if (JsonStrings.each(
                body,
                (text, key, pointer) -> json.text(key ? Where.BODY_KEY : Where.BODY, text, hit -> pointer.get()))) {
            return json;
        }
        String type = exchange.header("Content-Type").orElse("");
        if (type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            String form = new String(body, StandardCharsets.UTF_8);
            new Parts(so).pairs(form, Where.BODY_KEY, Where.BODY);
        } else {
            so.text(Where.BODY, body, hit -> Integer.toString(hit.offset()));
        }
        return so;
    }
}
