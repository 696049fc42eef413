package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IDENT-07: without the facts that it needs an identifier is absent or empty where so declared, and the event arrives. */
final class AbsentWhereDeclared implements Rule {
    private static final String ABSENT = "absent";

    @Override
    public String requirement() {
        return "IDENT-07";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Sources sources = new Sources(trial.facts());
        List<Identifier> absent = profile.identifiers().stream()
                .filter(identifier -> identifier.otherwise() != null
                        && identifier.otherwise().is().equals(ABSENT))
                .filter(identifier -> sources.applying(identifier).isEmpty())
                .toList();
        if (absent.isEmpty()) {
            return Verdict.inapplicable("no identifier is declared to be absent with these facts");
        }
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            absent.forEach(identifier -> findings.addAll(there(run, identifier, trial)));
        }
        // An event that cannot be read may be the one that is missed, which SHAPE-01 holds.
        boolean readable = Unseen.atEndpoints(trial.runs(), profile).isEmpty()
                && trial.runs().stream()
                        .allMatch(run -> run.decoded().undecodable().isEmpty());
        Speech speech = Speech.of(trial);
        if (readable) {
            Emits.of(trial).forEach(run -> findings.addAll(missing(run, speech, trial)));
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        List<Event> events =
                trial.runs().stream().flatMap(run -> run.events().stream()).toList();
        if (events.isEmpty() || !readable) {
            return Verdict.inconclusive(
                    readable
                            ? "no event arrived, nor did one in the control, with all facts"
                            : "a request could not be read, so the identifier may stand in it");
        }
        return Verdict.passed("events that arrived without " + names(absent) + ": " + events.size());
    }

    private static List<Finding> there(Run run, Identifier identifier, Trial trial) {
        return Identified.in(run, identifier).stream()
                .filter(one -> !one.text().isEmpty())
                .map(one -> one.finding("no " + identifier.name() + ", or an empty text", what(one, identifier, trial)))
                .toList();
    }

    /** A digest that everybody without the fact would share is named as such. */
    private static String what(Identified one, Identifier identifier, Trial trial) {
        for (Derivation derivation : identifier.derivation()) {
            Map<String, String> facts = new LinkedHashMap<>();
            derivation.labels().forEach(label -> facts.put(label, ""));
            facts.putAll(trial.facts().values());
            if (derivation.value(facts).equals(one.text())) {
                return Mistakes.words(derivation) + ", what is missing taken as an empty text";
            }
        }
        return "a value of " + one.text().length() + " characters";
    }

    private static List<Finding> missing(Run run, Speech speech, Trial trial) {
        List<Event> arrived = trial.runs().stream()
                .filter(later -> later.index() >= run.index())
                .flatMap(later -> later.events().stream())
                .toList();
        return speech.missing(run, arrived).stream()
                .map(type -> Finding.at(
                        run, run.step().name(), "the event " + type + ", only without the identifier", "nothing"))
                .toList();
    }

    private static String names(List<Identifier> identifiers) {
        return String.join(", ", identifiers.stream().map(Identifier::name).toList());
    }
}
