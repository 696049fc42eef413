package dev.candor.rule;

import dev.candor.leak.Leak;
import dev.candor.spec.Errors;
import dev.candor.spec.Errors.Form;
import dev.candor.spec.Field;
import dev.candor.spec.Profile;
import dev.candor.spec.Template;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** PRIVACY-04: errors travel in their declared form and place; sanitised text is judged by what it must be free of. */
final class ErrorsAsDeclared implements Rule {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    @Override
    public String requirement() {
        return "PRIVACY-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        ErrorText handed = ErrorText.handed(trial, profile);
        FactSearch facts = FactSearch.of(trial, trial.facts());
        FactSearch copies = FactSearch.of(trial, handed.asFacts());
        List<Finding> findings = new ArrayList<>();
        long errors = 0;
        for (Run run : trial.runs()) {
            Stripped stripped = Stripped.of(handed.all(), variables(run, trial));
            List<Leak> leaks = facts.leaks().getOrDefault(run, List.of());
            for (Event event : run.events()) {
                errors += present(event, profile.errors()).isEmpty() ? 0 : 1;
                findings.addAll(judged(run, event, profile, stripped, leaks));
            }
        }
        findings.addAll(elsewhere(copies, profile));
        boolean arrived = trial.runs().stream().anyMatch(run -> !run.events().isEmpty());
        if (findings.isEmpty() && profile.errors().form() == Form.NONE && !arrived) {
            return Verdict.inconclusive("no event arrived in which an error could stand");
        }
        return verdict(findings, errors, handed, profile);
    }

    /** What is wrong with one event: in the fields that are declared for errors, and beside a code. */
    private static List<Finding> judged(Run run, Event event, Profile profile, Stripped stripped, List<Leak> leaks) {
        Form form = profile.errors().form();
        List<Finding> findings = new ArrayList<>();
        for (String pointer : present(event, profile.errors())) {
            TreeSet<String> faults = faults(form, event.fields().at(pointer), stripped);
            leaks.stream()
                    .filter(leak -> ErrorText.stands(leak, event, pointer))
                    .map(leak -> FactSearch.names(List.of(leak)))
                    .forEach(faults::add);
            if (!faults.isEmpty()) {
                String actual = String.join(", ", faults);
                findings.add(Finding.at(run, event.exchange(), event.at(pointer), expected(form), actual));
            }
        }
        if (form == Form.CODE && !present(event, profile.errors()).isEmpty()) {
            findings.addAll(beside(run, event, profile));
        }
        return findings;
    }

    private static Verdict verdict(List<Finding> findings, long errors, ErrorText handed, Profile profile) {
        if (findings.isEmpty() && errors == 0 && profile.errors().form() != Form.NONE) {
            return handed.errors() == 0
                    ? Verdict.untested("no error was handed over in this scenario")
                    : Verdict.inconclusive("none of the errors that were handed over arrived");
        }
        return Verdict.of(findings, "errors that travelled as declared: " + errors);
    }

    private static List<String> present(Event event, Errors errors) {
        return errors.pointers().stream()
                .filter(pointer -> !event.fields().at(pointer).isMissingNode())
                .filter(pointer -> !event.fields().at(pointer).isNull())
                .toList();
    }

    /** Values of the run's own variables; PATH names no one. */
    private static List<String> variables(Run run, Trial trial) {
        return run.step().environment().entrySet().stream()
                .filter(variable -> !variable.getKey().equals("PATH"))
                .map(variable ->
                        Template.fill(variable.getValue(), trial.facts().values()))
                .toList();
    }

    private static TreeSet<String> faults(Form form, JsonNode value, Stripped stripped) {
        TreeSet<String> faults = new TreeSet<>();
        for (Texts.Text text : Texts.in(value)) {
            switch (form) {
                case NONE -> faults.add("an error");
                case CODE -> {
                    if (!CODE.matcher(text.text()).matches()) {
                        faults.add("text that is no code");
                    }
                }
                case SANITISED -> faults.addAll(stripped.faults(text.text()));
            }
        }
        return faults;
    }

    private static String expected(Form form) {
        return switch (form) {
            case NONE -> "no error";
            case CODE -> "a code";
            case SANITISED -> "text that is free of facts, paths, addresses and secrets";
        };
    }

    /** Prose in fields that nobody disclosed, beside a code. */
    private static List<Finding> beside(Run run, Event event, Profile profile) {
        Set<String> declared = profile.fields().stream().map(Field::pointer).collect(Collectors.toSet());
        return Texts.in(event.fields()).stream()
                .filter(text -> !declared.contains(text.pointer())
                        && ErrorText.PROSE.matcher(text.text()).matches())
                .map(text -> Finding.at(
                        run, event.exchange(), event.at(text.pointer()), "a code and no text", "text beside it"))
                .toList();
    }

    private static List<Finding> elsewhere(FactSearch copies, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        copies.leaks().forEach((run, all) -> {
            for (Leak copy : ErrorText.elsewhere(run, all, profile)) {
                findings.add(Finding.at(
                        run,
                        copy.exchange(),
                        copy.at(),
                        "error text in its declared fields only",
                        "the " + copy.fact() + " that was handed over"));
            }
        });
        return findings;
    }
}
