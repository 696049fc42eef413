package dev.candor.rule;

import dev.candor.rule.Emits.Counts;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.List;

/** SHAPE-05: one stimulus yields its events, each once, and nothing of its own accord. What is missing is SHAPE-04's. */
final class ExactlyItsEvents implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        // What was handed over and has not arrived yet: it may come later than it should, which is no further event.
        Counts open = new Counts();
        long looked = 0;
        for (Run run : trial.runs()) {
            if (run.step().sending() == Sending.ALLOWED || run.step().sending() == Sending.OPEN) {
                open.add(Emits.handed(run, profile));
                profile.impliedPerRun().stream()
                        .flatMap(type -> Emits.names(type, profile))
                        .forEach(name -> open.add(name, 1));
            }
            // After a fault the same event may come again: HARMLESS-04 judges that.
            if (!Emits.answered(run)) {
                continue;
            }
            List<Finding> further = further(run, profile, open);
            if (judged(run)) {
                findings.addAll(further);
                looked += run.events().size();
            }
        }
        return Arrived.verdict(findings, looked, "events");
    }

    private static boolean judged(Run run) {
        return run.step().sending() == Sending.ALLOWED
                && (Emits.idle(run) || !run.step().events().isEmpty());
    }

    private static List<Finding> further(Run run, Profile profile, Counts open) {
        List<Finding> further = new ArrayList<>();
        for (Event event : run.events()) {
            if (event.type() == null) {
                further.add(unlisted(run, event, profile));
                continue;
            }
            String type = Emits.name(event.type(), event.endpoint(), profile);
            if (open.of(type) > 0) {
                open.add(type, -1);
            } else {
                String expected = Emits.handed(run, profile).of(type) == 0
                        ? "no event " + type + ", since none was handed over"
                        : "each event once";
                further.add(Finding.at(run, event.exchange(), event.pointer(), expected, "a further event " + type));
            }
        }
        return further;
    }

    private static Finding unlisted(Run run, Event event, Profile profile) {
        String at = profile.typePointer(event.endpoint());
        String actual = Redacted.word(event.fields().at(at));
        return Finding.at(run, event.exchange(), event.at(at), "an event that the profile lists", actual);
    }
}
