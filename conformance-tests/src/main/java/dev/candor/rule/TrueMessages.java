package dev.candor.rule;

import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** NOTICE-06: a message about the state is printed where its state holds, and none that says the opposite. */
final class TrueMessages implements Rule {
    @Override
    public String requirement() {
        return "NOTICE-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Notice> messages = profile.notices().stream()
                .filter(notice -> notice.never() != null)
                .toList();
        if (messages.isEmpty()) {
            return Verdict.inapplicable("the profile declares no message that says whether telemetry is on or off");
        }
        List<Finding> findings = new ArrayList<>();
        List<Run> told = new ArrayList<>();
        boolean doubt = false;
        for (Notice message : messages) {
            List<Due> due = Occasions.of(message, trial, profile);
            for (Run run : trial.runs()) {
                boolean missing = due.get(run.index()) == Due.SHOWN && !shows(run, message.pattern());
                doubt |= run.cut() || missing && isPart(run);
                if (missing && !isPart(run)) {
                    findings.add(Finding.at(run, "output", "that telemetry is " + word(message), "no such text"));
                } else if (due.get(run.index()) == Due.SHOWN && !missing) {
                    told.add(run);
                }
            }
        }
        trial.runs().stream()
                .filter(run -> !States.speaksForItself(run) && saysTheOpposite(run, messages))
                .forEach(run -> findings.add(opposite(run)));
        if (findings.isEmpty() && (doubt || told.isEmpty())) {
            return Verdict.inconclusive(
                    doubt
                            ? "a run ended before its time or printed more than is kept, so what it says is not known whole"
                            : "in no run such a message is due");
        }
        return Verdict.of(findings, "runs in which the message said what was the case: " + told.size());
    }

    private static boolean saysTheOpposite(Run run, List<Notice> messages) {
        return messages.stream().anyMatch(message -> {
            String opposite = holds(message, run) ? message.never() : message.pattern();
            return opposite != null
                    && (message.state() == State.GRANTED || message.state() == State.DENIED)
                    && shows(run, opposite);
        });
    }

    private static boolean holds(Notice message, Run run) {
        return (run.step().sending() == Sending.ALLOWED) == (message.state() == State.GRANTED);
    }

    private static Finding opposite(Run run) {
        String sending = run.step().sending() == Sending.ALLOWED ? "granted" : "denied";
        return Finding.at(run, "output", "nothing but that telemetry is " + sending, "a text that says the opposite");
    }

    private static String word(Notice message) {
        return message.state().name().toLowerCase(Locale.ROOT);
    }

    /** In the folded beginning of the output, or in a line of it, however far behind. */
    private static boolean shows(Run run, String pattern) {
        Told told = new Told(pattern);
        return told.in(run, Stream.ANY) || Lines.of(run).stream().anyMatch(line -> told.in(line.text()));
    }

    /** A run that was ended, broke down, or printed more than is kept may have been about to say it. */
    private static boolean isPart(Run run) {
        Integer status = run.exit().status();
        return status == null || status != 0 || run.cut();
    }
}
