package dev.candor.rule;

import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<Integer> told = told(trial, profile);
        for (Notice notice : profile.notices()) {
            List<Due> due = Occasions.of(notice, trial, profile);
            judged |= due.stream().anyMatch(d -> d != Due.FREE);
            for (Run run : trial.runs()) {
                Due here = due.get(trial.runs().indexOf(run));
                // Two notices may say partly the same: a text in a run in which one of them is due is that one.
                boolean other = here == Due.HIDDEN && told.contains(run.index());
                add(notice, run, other ? Due.FREE : here, findings);
            }
        }
        return judged || !findings.isEmpty()
                ? Verdict.of(findings, "the notice was shown when declared and not otherwise")
                : Verdict.inconclusive("no run tells when the notice is shown");
    }

    /** Runs in which some notice was due and shown. */
    private static Set<Integer> told(Trial trial, Profile profile) {
        Set<Integer> told = new HashSet<>();
        for (Notice notice : profile.notices()) {
            List<Due> due = Occasions.of(notice, trial, profile);
            for (Run run : trial.runs()) {
                boolean shown = new Told(notice.pattern()).in(run, Stream.ANY);
                if (shown && due.get(trial.runs().indexOf(run)) == Due.SHOWN) {
                    told.add(run.index());
                }
            }
        }
        return told;
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
