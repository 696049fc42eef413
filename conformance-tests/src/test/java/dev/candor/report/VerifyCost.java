package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Plan;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it costs to judge stored evidence again: one bundle, its scenarios repeated until they hold enough exchanges. */
final class VerifyCost {
    private static final int EXCHANGES = 10_000;
    private static final int TIMES = 7;

    private final Bundle bundle;
    private final Profile profile;
    private final Map<String, Trial> trials = new HashMap<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private VerifyCost(Path file) {
        bundle = new Bundle(file);
        profile = Specification.shipped()
                .profile(bundle.manifest().profile(), bundle.manifest().tool());
    }

    /** @param arguments an evidence.zip of a shipped profile, and where to put the larger one */
    public static void main(String[] arguments) throws IOException {
        Path large = Path.of(arguments[1]);
        VerifyCost cost = new VerifyCost(Path.of(arguments[0]));
        long exchanges = cost.write(large);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            Verification verified = Verification.of(
                    large, Specification.shipped(), cost.bundle.manifest().candor());
            millis.add((System.nanoTime() - began) / 1_000_000);
            System.out.printf(
                    "time %d: %d ms, %d verdicts%n",
                    i + 1, millis.get(i), verified.report().verdicts().size());
        }
        long first = millis.get(0);
        millis.sort(null);
        System.out.printf(
                "%d exchanges, %d MiB zipped: first %d ms, min %d ms, median %d ms, max %d ms%n",
                exchanges, Files.size(large) >> 20, first, millis.get(0), millis.get(TIMES / 2), millis.get(TIMES - 1));
    }

    private long write(Path large) throws IOException {
        long exchanges = 0;
        for (int copy = 0; exchanges < EXCHANGES; copy++) {
            for (Manifest.Stored stored : bundle.manifest().scenarios()) {
                exchanges += add(stored, copy);
            }
        }
        Judging judging = new Judging(Specification.shipped(), profile, new Plan(scenarios, List.of()), id -> true);
        List<Judged> judged = new ArrayList<>();
        for (Scenario scenario : judging.scenarios()) {
            Trial trial = Objects.requireNonNull(trials.get(scenario.name()));
            judging.requirements(scenario).forEach(id -> judged.add(judging.judge(id, trial)));
        }
        List<Judged> all = new ArrayList<>(judged);
        all.addAll(judging.unplayed());
        Report report = Report.of(terms(), all);
        String tool = bundle.manifest().tool();
        EvidenceWriter.write(new Evidence(judging, terms(), tool, report, trials, Map.of(), judged), large);
        return exchanges;
    }

    /** Adds a copy of a scenario under another name; returns how many exchanges it holds. */
    private long add(Manifest.Stored stored, int copy) {
        if (stored.trial() == null) {
            return 0;
        }
        String name = stored.name() + "/copy-" + copy;
        String control = stored.control() == null ? null : stored.control() + "/copy-" + copy;
        Scenario scenario = Scenario.of(name, stored.requirements(), List.of());
        scenarios.add(control == null ? scenario : scenario.against(control));
        @Nullable Trial against = control == null ? null : trials.get(control);
        Trial read = new TrialReader(Json.mapper(), profile)
                .read(bundle.document(stored.trial(), "urn:candor:meta:trial"), against);
        trials.put(name, new Trial(name, read.facts(), read.runs(), against, read.proof()));
        return read.exchanges().count();
    }

    private Report.Terms terms() {
        Manifest manifest = bundle.manifest();
        return new Report.Terms(
                manifest.candor(),
                manifest.implementation(),
                profile,
                manifest.seed(),
                manifest.proof(),
                Set.copyOf(Specification.shipped().frozen()),
                List.of(),
                manifest.partial(),
                List.of(),
                LocalDate.parse(manifest.judgedOn()));
    }
}
