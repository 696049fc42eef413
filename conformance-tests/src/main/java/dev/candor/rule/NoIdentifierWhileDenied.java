package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CONSENT-11: no identifier comes to stand in a file while consent is denied. */
final class NoIdentifierWhileDenied implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-11";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (profile.identifiers().isEmpty()) {
            return Verdict.inapplicable("the profile declares no identifier");
        }
        List<Run> denied = trial.runs(Sending.DENIED);
        if (denied.isEmpty()) {
            return Verdict.inconclusive("there is no denied run");
        }
        Identifiers identifiers = new Identifiers(profile);
        int last = denied.get(denied.size() - 1).index();
        Set<String> sent = identifiers.sent(
                trial.runs().stream().filter(run -> run.index() > last).toList());
        List<Finding> findings = new ArrayList<>();
        for (Run run : denied) {
            Map<String, String> before = run.index() == 0
                    ? Map.of()
                    : trial.runs().get(run.index() - 1).files();
            findings.addAll(made(identifiers, run, before, sent, trial));
        }
        if (findings.isEmpty() && sent.isEmpty()) {
            return Verdict.inconclusive("no identifier was sent after the denial, so none can be looked for");
        }
        return Verdict.of(findings, "no identifier that was sent later came to stand in a file while denied");
    }

    private static List<Finding> made(
            Identifiers identifiers, Run run, Map<String, String> before, Set<String> sent, Trial trial) {
        List<Finding> findings = new ArrayList<>();
        run.files().forEach((file, text) -> {
            String old = before.getOrDefault(file, "");
            // What the kit planted or wrote itself was not made by the implementation.
            boolean later = sent.stream()
                    .anyMatch(id -> holds(text, id)
                            && before.values().stream().noneMatch(other -> holds(other, id))
                            && !isOurs(id, run, trial));
            boolean kept = identifiers
                    .kept(file, text)
                    .filter(id -> !id.equals(identifiers.kept(file, old).orElse("")) && !isOurs(id, run, trial))
                    .isPresent();
            if (later || kept) {
                String actual = later ? "one that was sent later" : "a new one in its declared place";
                findings.add(Finding.at(run, file, "no new identifier while consent is denied", actual));
            }
        });
        return findings;
    }

    private static boolean isOurs(String id, Run run, Trial trial) {
        return run.step().files().values().stream().anyMatch(content -> holds(content.toString(), id))
                || trial.facts().values().values().stream().anyMatch(value -> holds(value, id));
    }

    private static boolean holds(String text, String id) {
        return Identifiers.bare(text).contains(Identifiers.bare(id));
    }
}
