package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IDENT-06: no derived identifier can be turned back by listing what its sources may be. */
final class NotGuessable implements Rule {
    @Override
    public String requirement() {
        return "IDENT-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> derived = profile.identifiers().stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.DERIVED)
                .toList();
        if (derived.isEmpty()) {
            return Verdict.inapplicable("the profile declares no derived identifier, so there is no source to list");
        }
        Judgement judgement = new Judgement(trial, profile.promise("IDENT-01").isPresent());
        derived.forEach(judgement::add);
        return judgement.verdict();
    }

    /** What was concluded on the identifiers so far. */
    private static final class Judgement {
        private final Trial trial;
        private final boolean promised;
        private final Sources sources;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> hidden = new LinkedHashSet<>();
        private final List<String> doubts = new ArrayList<>();
        private boolean applies;

        /** With whether the declared derivations are a promise. */
        Judgement(Trial trial, boolean promised) {
            this.trial = trial;
            this.promised = promised;
            this.sources = new Sources(trial.facts());
        }

        void add(Identifier identifier) {
            Optional<Derivation> declared = sources.applying(identifier);
            applies |= declared.isPresent();
            if (declared.isEmpty()) {
                return;
            }
            if (!sources.know(declared.get())) {
                doubts.add("not known here is the source of " + Mistakes.words(declared.get()));
                return;
            }
            List<String> right = sources.values(declared.get());
            List<Identified> seen = trial.runs().stream()
                    .flatMap(run -> Identified.in(run, identifier).stream())
                    .toList();
            if (seen.stream().anyMatch(one -> !right.contains(one.text()))) {
                doubts.add("what " + identifier.name() + " was made from is unknown: it is not "
                        + Mistakes.words(declared.get()));
            }
            seen.stream()
                    .filter(one -> right.contains(one.text()))
                    .findFirst()
                    .ifPresent(one -> add(one, Guess.of(declared.get(), trial)));
        }

        private void add(Identified one, Guess guess) {
            if (!guess.succeeds()) {
                hidden.add(guess.hidden().isEmpty() ? "more than can be listed" : String.join(", ", guess.hidden()));
                guess.doubt().ifPresent(doubts::add);
                return;
            }
            // Without a secret in the declared derivation there is no way to keep the promise and the practice.
            boolean forced = promised && guess.read().isEmpty();
            String because = forced
                    ? "; the declared derivation is " + Mistakes.words(guess.derivation())
                            + ": keeping the promise of IDENT-01 means failing this practice"
                    : "";
            findings.add(one.finding("a value that no list of its sources gives", guess.words() + because));
        }

        Verdict verdict() {
            if (!findings.isEmpty()) {
                return Verdict.of(findings, "");
            }
            if (!applies) {
                return Verdict.inapplicable("without these facts no derivation is declared");
            }
            if (!doubts.isEmpty()) {
                return Verdict.inconclusive(doubts.get(0));
            }
            return hidden.isEmpty()
                    ? Verdict.inconclusive("no derived identifier arrived")
                    : Verdict.passed(
                            "into each derived identifier goes what nobody can list: " + String.join("; ", hidden));
        }
    }
}
