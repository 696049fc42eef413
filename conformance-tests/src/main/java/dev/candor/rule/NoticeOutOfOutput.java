package dev.candor.rule;

import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/** NOTICE-03: no part of the notice stands in what the tool prints on standard output. */
final class NoticeOutOfOutput implements Rule {
    @Override
    public String requirement() {
        return "NOTICE-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Notice> notices = profile.notices().stream()
                .filter(notice -> notice.state() != State.DENIED)
                .toList();
        if (notices.isEmpty()) {
            return Verdict.inapplicable("the profile declares no notice");
        }
        List<Finding> findings = new ArrayList<>();
        int shown = 0;
        boolean due = false;
        for (Notice notice : notices) {
            Told told = new Told(notice.pattern());
            due |= Occasions.of(notice, trial, profile).contains(Due.SHOWN);
            for (Run run : trial.runs()) {
                // On a terminal both streams are one.
                boolean apart = run.printed().stream().noneMatch(piece -> piece.stream() == Stream.ANY);
                if (apart && told.in(run, Stream.STDOUT)) {
                    findings.add(Finding.at(run, "stdout", "no notice there", "the declared notice"));
                }
                shown += apart && told.in(run, Stream.STDERR) ? 1 : 0;
            }
        }
        if (findings.isEmpty() && shown == 0) {
            return due
                    ? Verdict.inconclusive("no notice was shown whole on one of two streams")
                    : Verdict.inapplicable("no notice is due here");
        }
        return Verdict.of(findings, "runs in which the notice stood on standard error alone: " + shown);
    }
}
