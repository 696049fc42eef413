package dev.candor.rule;

import dev.candor.rule.Outgoing.Sort;
import dev.candor.spec.Consent;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import dev.candor.wire.Destination;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CONSENT-09: the act of denying sends nothing, and is no event that is sent later. */
final class DenyingIsNoEvent implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-09";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> acts = trial.runs().stream()
                .filter(run -> run.step().stimulus() == Stimulus.DENY)
                .toList();
        if (acts.isEmpty()) {
            return Verdict.untested("no command denied in this scenario; the state was arranged");
        }
        List<Finding> findings = new ArrayList<>();
        for (Run act : acts) {
            findings.addAll(undeclared(act, trial, profile));
            findings.addAll(later(trial, profile, act));
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (acts.stream().anyMatch(act -> !Integer.valueOf(0).equals(act.exit().status()))) {
            return Verdict.inconclusive("the denying command did not end with status 0, so it may not have denied");
        }
        int first = acts.get(0).index();
        boolean heard = Speech.emits(trial, Sending.ALLOWED).stream()
                .anyMatch(run -> run.index() < first && !run.events().isEmpty());
        return heard
                ? Verdict.passed("nothing arrived from the denying command, which came after a run that sent")
                : Verdict.inconclusive("no run of the same world sent anything before the denial");
    }

    /** What the act sent beside the event that the profile lets it send: once at each endpoint, if sending was allowed. */
    private static List<Finding> undeclared(Run act, Trial trial, Profile profile) {
        Optional<String> optOut = profile.consent().optOut().filter(id -> wasAllowed(act, trial, profile));
        Set<String> used = new HashSet<>();
        Set<Integer> declared = new HashSet<>();
        for (Event event : act.events()) {
            boolean once = optOut.filter(id -> id.equals(event.type())).isPresent() && used.add(event.endpoint());
            if (once) {
                declared.add(event.exchange());
            }
        }
        act.events().stream()
                .filter(event -> !optOut.equals(Optional.ofNullable(event.type())))
                .forEach(event -> declared.remove(event.exchange()));
        return Outgoing.of(act)
                .filter(went -> went.exchange() == null || !declared.contains(went.exchange()))
                .filter(went -> optOut.isEmpty() || !preparesToSend(went, profile))
                .map(Outgoing::finding)
                .distinct()
                .toList();
    }

    /** Where the opt-out event may go, its host may be looked up; a connection that cannot be read may have brought it. */
    private static boolean preparesToSend(Outgoing went, Profile profile) {
        boolean open = went.sort() == Sort.LOOKUP || went.sort() == Sort.UNSEEN;
        return open && !Destination.isForeign(profile, went.host());
    }

    private static boolean wasAllowed(Run act, Trial trial, Profile profile) {
        boolean allowed = profile.consent().byDefault() == Consent.State.GRANTED;
        for (Run run : trial.runs().subList(0, act.index())) {
            Stimulus stimulus = run.step().stimulus();
            allowed = stimulus == Stimulus.DENY ? false : stimulus == Stimulus.GRANT || allowed;
        }
        return allowed;
    }

    /** Events that arrived afterwards and bear a time of the denying run. */
    private static List<Finding> later(Trial trial, Profile profile, Run act) {
        Origin origin = new Origin(profile);
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            if (run.index() <= act.index()) {
                continue;
            }
            for (Event event : run.events()) {
                if (origin.isEarlier(event, act, run)) {
                    String expected = "no event that happened while the command denied";
                    findings.add(Finding.at(run, event.exchange(), event.at(""), expected, "an event of that time"));
                }
            }
        }
        return findings;
    }
}
