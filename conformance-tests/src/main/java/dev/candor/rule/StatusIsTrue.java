package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CONSENT-12: the status command says what holds, and the same world behaves as it says. */
final class StatusIsTrue implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-12";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Consent.Command command = profile.consent().commands().get("status");
        if (command == null) {
            return Verdict.inapplicable("the profile declares no status command");
        }
        List<Run> asked = asked(trial);
        List<Finding> findings = new ArrayList<>();
        asked.forEach(run -> findings.addAll(answer(run, command)));
        for (Run run : Speech.emits(trial, Sending.DENIED)) {
            Outgoing.of(run)
                    .findFirst()
                    .map(Outgoing::what)
                    .ifPresent(what ->
                            findings.add(Finding.at(run, run.step().name(), "silence, as the status says", what)));
        }
        List<Run> granted = Speech.emits(trial, Sending.ALLOWED);
        Verdict sent = Sent.all(trial, profile, granted, "");
        findings.addAll(sent.findings());
        if (asked.isEmpty() && findings.isEmpty()) {
            return Verdict.inconclusive("the status was not asked for in a state that is declared");
        }
        if (findings.isEmpty() && sent.outcome() == Outcome.INCONCLUSIVE) {
            return sent;
        }
        return Verdict.of(findings, "each answer named the declared state, and the world behaved so");
    }

    private static List<Run> asked(Trial trial) {
        return trial.runs().stream()
                .filter(run -> run.step().stimulus() == Stimulus.STATUS)
                .filter(run ->
                        run.step().sending() == Sending.ALLOWED || run.step().sending() == Sending.DENIED)
                .toList();
    }

    private static List<Finding> answer(Run run, Consent.Command command) {
        boolean allowed = run.step().sending() == Sending.ALLOWED;
        Stream stream = command.stream() == null ? Stream.ANY : command.stream();
        boolean right = says(run, stream, allowed ? command.granted() : command.denied());
        boolean wrong = says(run, Stream.ANY, allowed ? command.denied() : command.granted());
        if (right && !wrong) {
            return List.of();
        }
        String actual = wrong ? (right ? "both answers" : "the opposite") : "neither declared answer";
        String at = stream.name().toLowerCase(Locale.ROOT);
        return List.of(Finding.at(run, at, allowed ? "the answer granted" : "the answer denied", actual));
    }

    private static boolean says(Run run, Stream stream, @Nullable String pattern) {
        return pattern != null && new Told(pattern).in(run.output(stream));
    }
}
