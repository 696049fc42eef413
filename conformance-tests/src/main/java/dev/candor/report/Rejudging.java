package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.rule.Outcome;
import dev.candor.spec.Json;
import dev.candor.spec.Specification;
import dev.candor.trial.Playing;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import dev.candor.world.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Trial> again = new ConcurrentHashMap<>();
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
        List<Scenario> scenarios = judging.scenarios();
        List<Judged> judged = new ArrayList<>(judged(scenarios));
        judged.addAll(judging.unplayed());
        List<String> leftOut = scenarios.stream()
                .map(this::stored)
                .filter(one -> one.leftOut() != null)
                .map(Manifest.Stored::name)
                .toList();
        Report report = Report.of(terms(), judged, bundle.manifest().again());
        List<String> otherwise = otherwise(report, leftOut);
        if (!otherwise.isEmpty() && kit.equals(bundle.manifest().candor())) {
            throw bundle.wrong(
                    Manifest.REPORT, "the verdicts that follow from the trials", String.join("\n    ", otherwise));
        }
        return new Verification(report, bundle.digest(), bundle.manifest().candor(), leftOut, otherwise);
    }

    private Manifest.Stored stored(Scenario scenario) {
        return Objects.requireNonNull(stored.get(scenario.name()), scenario.name());
    }

    /** On all processors: nothing here waits. */
    private List<Judged> judged(List<Scenario> scenarios) {
        try (Playing playing = new Playing(scenarios, Runtime.getRuntime().availableProcessors(), this::trial)) {
            return scenarios.parallelStream()
                    .flatMap(scenario -> judging.requirements(scenario).stream()
                            .map(id -> judged(id, stored(scenario), playing.trial(scenario))))
                    .toList();
        }
    }

    private Judged judged(String requirement, Manifest.Stored one, Trial trial) {
        String leftOut = one.leftOut();
        if (leftOut != null) {
            return judging.unkept(requirement, one.name(), leftOut);
        }
        if (one.trial() == null) {
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

    /** As it is stored; without runs where it was not played or is left out. */
    private Trial trial(Scenario scenario, @Nullable Trial control) {
        Manifest.Stored one = stored(scenario);
        if (one.trial() == null) {
            return new Trial(
                    one.name(),
                    Facts.of(0, List.of()),
                    List.of(),
                    null,
                    bundle.manifest().proof());
        }
        JsonNode document = bundle.document(one.trial(), TRIAL);
        String against = control == null ? "" : control.scenario();
        if (!document.path("scenario").asString("").equals(one.name())
                || !document.path("against").asString("").equals(against)) {
            throw bundle.wrong(one.trial(), "the trial of " + one.name(), "another one");
        }
        boolean kept =
                control != null && Objects.requireNonNull(stored.get(against)).trial() != null;
        return reader.read(document, kept ? control : null);
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
                Report.UntestedRule.of(specification),
                manifest.partial(),
                manifest.knownFailures(),
                LocalDate.parse(manifest.judgedOn()));
    }

    /** What is not as the report in the bundle has it, as sentences. */
    private List<String> otherwise(Report report, List<String> leftOut) {
        byte[] text = ReportFolder.bytes(report);
        if (bundle.holds(Manifest.REPORT, text)) {
            return List.of();
        }
        JsonNode stored = bundle.document(Manifest.REPORT, "urn:candor:meta:report");
        // Read from its text as well, for a number is not equal to the same number of another width.
        JsonNode reached = Json.mapper().readTree(text);
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
