package dev.candor.rule;

import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/** NOTICE-04: a notice is shown on each declared occasion and on no other. */
final class NoticeWhenDeclared implements Rule {
    @Override
    public String requirement() {
        return "NOTICE-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (profile.notices().isEmpty()) {
            return Verdict.inapplicable("the profile declares no notice");
        }
        List<Finding> findings = new ArrayList<>();
        boolean judged = false;
        for (Notice notice : profile.notices()) {
            List<Due> due = Occasions.of(notice, trial, profile);
            judged |= due.stream().anyMatch(d -> d != Due.FREE);
            for (Run run : trial.runs()) {
                add(notice, run, due.get(trial.runs().indexOf(run)), findings);
            }
        }
        return judged || !findings.isEmpty()
                ? Verdict.of(findings, "the notice was shown when declared and not otherwise")
                : Verdict.inconclusive("no run tells when the notice is shown");
    }

    private static void add(Notice notice, Run run, Due due, List<Finding> findings) {
        boolean shown = new Told(notice.pattern()).in(run, Stream.ANY);
        if (due == Due.SHOWN && !shown) {
            findings.add(Finding.at(run, "output", "the declared notice", "no such text"));
        }
        if (due == Due.HIDDEN && shown) {
            findings.add(Finding.at(run, "output", "no notice on this occasion", "the declared notice"));
        }
    }
}
