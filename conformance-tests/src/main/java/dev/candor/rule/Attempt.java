package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.capture.Exchange;
import dev.candor.spec.Identifier;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.wire.Event;
import dev.candor.wire.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One request that carries an event.
 *
 * @param event what tells the event from others, at one endpoint
 * @param alike type of the event where nothing but its content tells it from others; empty where something does
 * @param at pointer of the event in the request
 */
record Attempt(Run run, Exchange exchange, String event, String alike, String at) {
    /** All attempts of a run, in order; an event that stands twice in one request is tried once. */
    static List<Attempt> of(Run run, Profile profile) {
        List<Attempt> attempts = new ArrayList<>();
        for (Request request : run.decoded().requests()) {
            Set<String> seen = new HashSet<>();
            for (Event event : run.events()) {
                String key = request.endpoint().events() + " " + key(run, event, profile);
                if (event.exchange() == request.exchange() && seen.add(key)) {
                    Exchange exchange = run.exchanges().get(event.exchange());
                    String alike = key.endsWith(whole(run, event)) && event.type() != null ? event.type() : "";
                    attempts.add(new Attempt(run, exchange, key, alike, event.at("")));
                }
            }
        }
        return attempts;
    }

    /**
     * By the number handed over, which even a new id does not hide; else by id, by time, or by the whole event: events of
     * two runs may be alike there, and are not the same.
     */
    private static String key(Run run, Event event, Profile profile) {
        Origin origin = new Origin(profile);
        Set<BigDecimal> numbers = origin.numbers(event);
        if (!numbers.isEmpty()) {
            return event.type() + " " + numbers;
        }
        for (Identifier identifier : profile.identifiers()) {
            JsonNode id = event.fields().at(identifier.pointer());
            boolean own = identifier.scope() == Identifier.Scope.EVENT && identifier.of() == Of.EVENT;
            if (own && event.endpoint().equals(identifier.endpoint()) && id.isString()) {
                return id.stringValue();
            }
        }
        return event.type() == null
                ? whole(run, event)
                : origin.time(event).map(time -> event.type() + " " + time).orElse(whole(run, event));
    }

    private static String whole(Run run, Event event) {
        return run.index() + " " + event.fields();
    }

    Finding finding(String expected, String actual) {
        return Finding.at(run, exchange.index(), at, expected, actual);
    }

    /** By how much this attempt came too early after another that was told to wait; zero where it did not. */
    Duration earlyAfter(Attempt other) {
        Instant allowed = other.when().plus(other.retryAfter());
        Duration early = Duration.between(when(), allowed);
        return other.retryAfter().isZero() || early.isNegative() ? Duration.ZERO : early;
    }

    private Instant when() {
        return run.began().plus(exchange.at());
    }

    /** What the answer asked for; zero where it asked for nothing. */
    private Duration retryAfter() {
        Integer status = exchange.status();
        if (status == null || !(run.step().answer() instanceof Answer.Replies replies)) {
            return Duration.ZERO;
        }
        return replies.replies().stream()
                .filter(reply -> reply.status() == status)
                .map(reply -> reply.headers().getOrDefault("Retry-After", ""))
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
