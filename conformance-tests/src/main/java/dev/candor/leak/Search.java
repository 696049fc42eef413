package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.leak.Searched.Dark;
import dev.candor.leak.digest.DigestTable;
import java.util.ArrayList;
import java.util.List;

/** Searches one exchange after another. */
final class Search implements Sequence {
    /** As a power of two: half a megabyte. */
    private static final int REMEMBERED = 16;

    private final Automaton automaton;
    private final DigestTable digests;

    private final Travelling travelling;
    private final Known known = new Known(REMEMBERED);

    Search(Automaton automaton, DigestTable digests, Travelling travelling) {
        this.automaton = automaton;
        this.digests = digests;
        this.travelling = travelling;
    }

    /** Remembers the ids of an exchange that came earlier. */
    void before(Exchange exchange) {
        next(exchange);
    }

    @Override
    public Searched next(Exchange exchange) {
        Limits limits = new Limits(exchange.body().length);
        Findings findings = new Findings(exchange.index(), travelling);
        Digger digger = new Digger(automaton, digests, known, limits, findings);
        Body body = Body.of(exchange);
        Parts parts = new Parts((where, text, at) -> {
            findings.at(where, at);
            digger.dig(text, at == null && body.unsaid() != null ? Way.OPEN.through(body.unsaid()) : Way.OPEN);
        });
        parts.each(exchange);
        parts.body(exchange, body.bytes());
        findings.end();
        travelling.next(exchange.body().length);
        List<Dark> dark = new ArrayList<>();
        if (body.dark() != null) {
            dark.add(new Dark(exchange.index(), "Content-Encoding", body.dark()));
        }
        if (limits.exceeded() || findings.full()) {
            dark.add(new Dark(exchange.index(), "body", "more to decode than is looked into"));
        }
        return new Searched(findings.leaks(body.bytes(), digger::shown), dark);
    }
}
