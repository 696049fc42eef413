package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.rule.Outcome;
import dev.candor.spec.Json;
import dev.candor.spec.Specification;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reaches every verdict of a bundle once more, and compares them with those that stand in its report. */
final class Rejudging {
    private static final String TRIAL = "urn:candor:meta:trial";

    private final Bundle bundle;
    private final Judging judging;
    private final Specification specification;
    private final TrialReader reader;
    private final Map<String, Manifest.Stored> stored = new LinkedHashMap<>();
    private final Map<String, Trial> trials = new HashMap<>();
    private final Map<String, Trial> again = new HashMap<>();
    private final KnownFailures known;

    Rejudging(Bundle bundle, Judging judging, Specification specification) {
        this.bundle = bundle;
        this.judging = judging;
        this.specification = specification;
        reader = new TrialReader(Json.mapper(), judging.profile());
        known = new KnownFailures(
                bundle.manifest().knownFailures(),
                LocalDate.parse(bundle.manifest().judgedOn()));
        bundle.manifest().scenarios().forEach(this::know);
    }

    private void know(Manifest.Stored one) {
        String control = one.control();
        if (control != null && !stored.containsKey(control)) {
            throw bundle.wrong(Manifest.NAME, "each control before what it serves", control);
        }
        if (stored.put(one.name(), one) != null) {
            throw bundle.wrong(Manifest.NAME, "each scenario once", one.name() + " twice");
        }
    }

    Verification verification(Report.Candor kit) {
        List<Judged> judged = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Scenario scenario : judging.scenarios()) {
            Manifest.Stored one = Objects.requireNonNull(stored.get(scenario.name()), scenario.name());
            if (one.leftOut() != null) {
                leftOut.add(one.name());
            }
            judging.requirements(scenario).forEach(id -> judged.add(judged(id, one)));
        }
        judged.addAll(judging.unplayed());
        Report report = Report.of(terms(), judged, bundle.manifest().again());
        List<String> otherwise = otherwise(report, leftOut);
        if (!otherwise.isEmpty() && kit.equals(bundle.manifest().candor())) {
            throw bundle.wrong(
                    Manifest.REPORT, "the verdicts that follow from the trials", String.join("\n    ", otherwise));
        }
        return new Verification(report, bundle.digest(), bundle.manifest().candor(), leftOut, otherwise);
    }

    private Judged judged(String requirement, Manifest.Stored one) {
        String leftOut = one.leftOut();
        if (leftOut != null) {
            return judging.unkept(requirement, one.name(), leftOut);
        }
        Trial trial = trial(one);
        if (trial == null) {
            return judging.interrupted(requirement, one.name());
        }
        Judged first = judging.judge(requirement, trial);
        boolean unexpected = first.outcome() == Outcome.FAILED && Answer.weighs(first, known, false);
        return one.again() == null || !unexpected
                ? first
                : judging.unstable(first, judging.judge(requirement, again(one.again())));
    }

    private Trial again(String entry) {
        return again.computeIfAbsent(entry, name -> reader.read(bundle.document(name, TRIAL)));
    }

    private @Nullable Trial trial(Manifest.Stored one) {
        Trial known = trials.get(one.name());
        if (known != null || one.trial() == null) {
            return known;
        }
        JsonNode document = bundle.document(one.trial(), TRIAL);
        Manifest.Stored control = one.control() == null ? null : stored.get(one.control());
        String against = control == null ? "" : control.name();
        if (!document.path("scenario").asString("").equals(one.name())
                || !document.path("against").asString("").equals(against)) {
            throw bundle.wrong(one.trial(), "the trial of " + one.name(), "another one");
        }
        Trial read = reader.read(document, control == null ? null : trial(control));
        trials.put(one.name(), read);
        return read;
    }

    private Report.Terms terms() {
        Manifest manifest = bundle.manifest();
        return new Report.Terms(
                manifest.candor(),
                manifest.implementation(),
                judging.profile(),
                manifest.seed(),
                manifest.proof(),
                Set.copyOf(specification.frozen()),
                manifest.partial(),
                manifest.knownFailures(),
                LocalDate.parse(manifest.judgedOn()));
    }

    /** What is not as the report in the bundle has it, as sentences. */
    private List<String> otherwise(Report report, List<String> leftOut) {
        JsonNode stored = bundle.document(Manifest.REPORT, "urn:candor:meta:report");
        // Read from its text as well, for a number is not equal to the same number of another width.
        JsonNode reached = Json.mapper().readTree(ReportFolder.bytes(report));
        Map<String, JsonNode> before = verdicts(stored, leftOut);
        Map<String, JsonNode> now = verdicts(reached, leftOut);
        List<String> otherwise = new ArrayList<>();
        now.forEach((verdict, line) -> {
            JsonNode then = before.remove(verdict);
            if (!line.equals(then)) {
                otherwise.add(verdict + " is " + line.path("outcome").asString() + ", there "
                        + (then == null ? "nothing" : then.path("outcome").asString()));
            }
        });
        before.forEach((verdict, line) -> otherwise.add(
                verdict + " is nothing, there " + line.path("outcome").asString()));
        if (otherwise.isEmpty() && leftOut.isEmpty() && !reached.equals(stored)) {
            otherwise.add("what stands beside the verdicts is not what they amount to");
        }
        return otherwise;
    }

    private static Map<String, JsonNode> verdicts(JsonNode report, List<String> leftOut) {
        Map<String, JsonNode> verdicts = new LinkedHashMap<>();
        for (JsonNode line : report.path("verdicts")) {
            if (!leftOut.contains(line.path("scenario").asString())) {
                verdicts.put(
                        line.path("requirement").asString() + " in "
                                + line.path("scenario").asString(),
                        line);
            }
        }
        return verdicts;
    }
}
