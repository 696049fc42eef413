package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IDENT-01: each derived identifier is what its declared derivation gives for the facts of this world. */
final class DerivedAsDeclared implements Rule {
    @Override
    public String requirement() {
        return "IDENT-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> derived = profile.identifiers().stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.DERIVED)
                .toList();
        if (derived.isEmpty()) {
            return Verdict.inapplicable("the profile declares no derived identifier");
        }
        List<Sources> all =
                trial.runs().stream().map(run -> new Sources(trial.facts(run))).toList();
        if (derived.stream()
                .allMatch(identifier -> all.stream()
                        .allMatch(sources -> sources.applying(identifier).isEmpty()))) {
            return Verdict.inapplicable("without these facts no derivation is declared");
        }
        Optional<String> unknown = derived.stream()
                .flatMap(identifier -> all.stream().flatMap(sources -> unknown(sources, identifier).stream()))
                .findFirst();
        if (unknown.isPresent()) {
            return Verdict.inconclusive("not known here is the source of " + unknown.get());
        }
        return judge(trial, derived);
    }

    private static Optional<String> unknown(Sources sources, Identifier identifier) {
        return sources.applying(identifier)
                .filter(declared -> !sources.know(declared))
                .map(Mistakes::words);
    }

    private static Verdict judge(Trial trial, List<Identifier> derived) {
        List<Finding> findings = new ArrayList<>();
        int judged = 0;
        for (Identifier identifier : derived) {
            for (Run run : trial.runs()) {
                Sources sources = new Sources(trial.facts(run));
                Optional<Derivation> declared = sources.applying(identifier);
                // Where no derivation applies the identifier is to be absent, which IDENT-07 judges.
                if (declared.isPresent()) {
                    List<Identified> seen = Identified.in(run, identifier);
                    judged += seen.size();
                    findings.addAll(wrong(seen, declared.get(), new Mistakes(identifier, declared.get(), sources)));
                }
            }
        }
        return judged == 0
                ? Verdict.inconclusive("no derived identifier arrived")
                : Verdict.of(findings, "values that are what their declared derivation gives: " + judged);
    }

    private static List<Finding> wrong(List<Identified> seen, Derivation declared, Mistakes mistakes) {
        List<String> right = mistakes.right();
        return seen.stream()
                .filter(one -> !right.contains(one.text()))
                .map(one -> one.finding(Mistakes.words(declared), mistakes.of(one.text())))
                .toList();
    }
}
