package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** IDENT-02: while facts and stored state are unchanged an identifier stays the same; a derived one also over a wipe. */
final class SameIdentifier implements Rule {
    static final Set<Scope> LASTING = Set.of(Scope.INSTALL, Scope.PROJECT, Scope.MACHINE, Scope.USER);

    @Override
    public String requirement() {
        return "IDENT-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> lasting = profile.identifiers().stream()
                .filter(identifier -> LASTING.contains(identifier.scope()))
                .toList();
        if (lasting.isEmpty()) {
            return Verdict.inapplicable("the profile declares no identifier that lasts longer than a run");
        }
        List<Finding> findings = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Identifier identifier : lasting) {
            boolean overRuns = overRuns(trial, identifier, findings);
            boolean overWipe = identifier.kind() == Kind.DERIVED && overWipe(trial, identifier, findings);
            if (overRuns || overWipe) {
                compared.add(identifier.name());
            }
        }
        return compared.isEmpty()
                ? Verdict.inconclusive("fewer than two runs with consent sent the same identifier")
                : Verdict.of(findings, "the same in every run: " + String.join(", ", compared));
    }

    /** Where an identifier changes over the runs of one world. */
    static List<Finding> changes(Trial trial, List<Identifier> identifiers) {
        List<Finding> findings = new ArrayList<>();
        identifiers.forEach(identifier -> overRuns(trial, identifier, findings));
        return findings;
    }

    /** Whether two runs could be compared; another value than before is a finding. */
    private static boolean overRuns(Trial trial, Identifier identifier, List<Finding> findings) {
        Identified first = null;
        boolean compared = false;
        for (Run run : trial.runs()) {
            if (ends(identifier, run)) {
                first = null;
            }
            if (run.step().sending() != Sending.ALLOWED) {
                continue;
            }
            List<Identified> seen = Identified.in(run, identifier);
            Identified known = first == null && !seen.isEmpty() ? seen.get(0) : first;
            compared |= first != null && !seen.isEmpty();
            changed(seen, known).ifPresent(findings::add);
            first = known;
        }
        return compared;
    }

    // A denial may delete what is stored, and so may the kit itself when it arranges a state.
    static boolean ends(Identifier identifier, Run run) {
        Identifier.Kept kept = identifier.kept();
        boolean replaced = kept != null
                && (run.step().files().containsKey(kept.file())
                        || run.step().removes().contains(kept.file()));
        return identifier.kind() == Kind.RANDOM && (replaced || run.step().stimulus() == Stimulus.DENY);
    }

    private static Optional<Finding> changed(List<Identified> seen, @Nullable Identified known) {
        return seen.stream()
                .filter(one -> known != null && !one.text().equals(known.text()))
                .findFirst()
                .map(one -> one.finding(
                        "the same value as before",
                        "another than in run "
                                + (known == null ? 0 : known.run().index())));
    }

    /** Whether a wiped installation with the same source facts could be compared. */
    private static boolean overWipe(Trial trial, Identifier identifier, List<Finding> findings) {
        Trial control = trial.control().orElse(null);
        if (control == null || !sameSources(trial, control, identifier)) {
            return false;
        }
        Optional<Identified> here = first(trial, identifier);
        Optional<Identified> there = first(control, identifier);
        if (here.isEmpty() || there.isEmpty()) {
            return false;
        }
        if (!here.get().text().equals(there.get().text())) {
            findings.add(
                    here.get().finding("the same value as in another installation with the same facts", "another"));
        }
        return true;
    }

    private static boolean sameSources(Trial trial, Trial control, Identifier identifier) {
        Optional<Derivation> applied = new Sources(trial.facts()).applying(identifier);
        if (applied.isEmpty() || !applied.equals(new Sources(control.facts()).applying(identifier))) {
            return false;
        }
        Map<String, String> here = trial.facts().values();
        Map<String, String> there = control.facts().values();
        return applied.get().labels().stream()
                .allMatch(label -> here.containsKey(label) && here.get(label).equals(there.get(label)));
    }

    private static Optional<Identified> first(Trial trial, Identifier identifier) {
        return trial.runs(Sending.ALLOWED).stream()
                .flatMap(run -> Identified.in(run, identifier).stream())
                .findFirst();
    }
}
