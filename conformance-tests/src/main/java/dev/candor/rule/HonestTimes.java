package dev.candor.rule;

import dev.candor.spec.Delivery;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.spec.TimeField;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import dev.candor.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** SHAPE-07: times have the declared form and lie within the run they speak of. */
final class HonestTimes implements Rule {
    /** The clocks of two processes on one machine agree far better; a time zone is off by 15 minutes at least. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    @Override
    public String requirement() {
        return "SHAPE-07";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        long looked = 0;
        for (Run run : Emits.of(trial)) {
            List<Time> times = times(run, profile);
            for (Time time : times) {
                Instant earliest = time.occurrence() ? earliest(trial, run, profile) : run.began();
                time.finding(run, earliest.minus(SLACK), run.over().plus(SLACK)).ifPresent(findings::add);
            }
            looked += times.size();
        }
        return Arrived.verdict(findings, looked, "times");
    }

    // What a fault or the declared delivery held back happened in an earlier run.
    private static Instant earliest(Trial trial, Run run, Profile profile) {
        boolean heldBack = profile.delivery().arrives() == Delivery.Arrives.NEXT_RUN || Emits.faultBefore(trial, run);
        return heldBack ? trial.runs().get(0).began() : run.began();
    }

    private static List<Time> times(Run run, Profile profile) {
        List<Time> times = new ArrayList<>();
        for (TimeField field : profile.times()) {
            if (field.of() == Of.EVENT) {
                for (Event event : run.events()) {
                    if (profile.isAt(field.endpoint(), event.endpoint())) {
                        JsonNode value = event.fields().at(field.pointer());
                        times.add(new Time(field, event.exchange(), event.at(field.pointer()), value, true));
                    }
                }
            } else {
                for (Request request : run.decoded().requests()) {
                    if (profile.isAt(field.endpoint(), request.endpoint().events())) {
                        JsonNode value = request.body().at(field.pointer());
                        times.add(new Time(field, request.exchange(), field.pointer(), value, false));
                    }
                }
            }
        }
        // A time that is not there is a missing field: SHAPE-02.
        times.removeIf(time -> time.value().isMissingNode());
        return times;
    }

    private record Time(TimeField field, int exchange, String at, JsonNode value, boolean occurrence) {
        Optional<Finding> finding(Run run, Instant from, Instant to) {
            Optional<Instant> instant = field.instant(value);
            if (instant.isEmpty()) {
                String expected = "a time " + field.form().words();
                return Optional.of(Finding.at(run, exchange, at, expected, Redacted.of(value)));
            }
            if (instant.get().isBefore(from)) {
                return Optional.of(outside(run, Duration.between(instant.get(), from.plus(SLACK)), "before it began"));
            }
            return instant.get().isAfter(to)
                    ? Optional.of(outside(run, Duration.between(to.minus(SLACK), instant.get()), "after it was over"))
                    : Optional.empty();
        }

        private Finding outside(Run run, Duration by, String side) {
            String actual = value.stringValue() + ", " + by.toSeconds() + " s " + side;
            return Finding.at(run, exchange, at, "a time within the run", actual);
        }
    }
}
