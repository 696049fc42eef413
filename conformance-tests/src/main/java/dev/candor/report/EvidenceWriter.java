package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import dev.candor.trial.TrialWriter;
import dev.candor.world.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what verdicts rest on, so that they can be reached again without the implementation. */
final class EvidenceWriter {
    private static final String TOO_LARGE = "it is too large to be kept";

    private final TrialWriter writer = new TrialWriter();
    private final Evidence evidence;
    private final Real real;
    private final StandIns standIns;
    private final TrialReader reader;
    private final Map<String, List<Judged>> judged;
    private final Set<String> controls;
    private final Map<String, Trial> read = new HashMap<>();
    private final List<Manifest.Stored> scenarios = new ArrayList<>();
    private final TreeSet<String> kept = new TreeSet<>();
    private boolean faithful = true;

    private EvidenceWriter(Evidence evidence, Real real) {
        this.evidence = evidence;
        this.real = real;
        standIns = new StandIns(evidence.terms().seed());
        reader = new TrialReader(Json.mapper(), evidence.judging().profile());
        controls = evidence.judging().scenarios().stream()
                .map(Scenario::control)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        judged = evidence.judged().stream().collect(Collectors.groupingBy(Judged::scenario));
    }

    /**
     * Writes the bundle: with stand-ins for all that is real of the machine, if the same verdicts follow from them.
     *
     * @return SHA-256 of its manifest, which holds those of all other entries
     */
    static String write(Evidence evidence, Path file) throws IOException {
        String digest = "";
        for (Real real : Real.values()) {
            EvidenceWriter writer = new EvidenceWriter(evidence, real);
            digest = writer.to(file);
            if (writer.faithful) {
                return digest;
            }
        }
        return digest;
    }

    private String to(Path file) throws IOException {
        try (Packing packing = new Packing(file)) {
            Profile profile = evidence.judging().profile();
            for (Map.Entry<String, byte[]> document :
                    profile.schemas().documents().entrySet()) {
                packing.add(Manifest.folder(profile.id()) + document.getKey(), document.getValue());
            }
            for (Scenario scenario : evidence.judging().scenarios()) {
                scenarios.add(scenario(scenario, packing));
            }
            packing.add(Manifest.REPORT, ReportFolder.bytes(evidence.report()));
            byte[] manifest =
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(packing.entries()));
            return packing.add(Manifest.NAME, manifest).sha256();
        }
    }

    private Manifest.Stored scenario(Scenario scenario, Packing packing) throws IOException {
        Trial trial = evidence.trials().get(scenario.name());
        if (trial == null) {
            return stored(scenario, null, null, null);
        }
        Trial control = trial.compared();
        if (control != null && !read.containsKey(control.scenario())) {
            return stored(scenario, null, null, "the trial of its control is left out");
        }
        Trial again = evidence.again().get(scenario.name());
        if (!packing.fits(weight(trial) + (again == null ? 0 : weight(again)))) {
            return stored(scenario, null, null, TOO_LARGE);
        }
        byte[] first = TrialWriter.bytes(withStandIns(writer.alone(trial), trial));
        byte[] second = again == null ? new byte[0] : TrialWriter.bytes(withStandIns(writer.write(again), again));
        if (!packing.fits(first.length + second.length) || !isRead(scenario, first, control)) {
            return stored(scenario, null, null, TOO_LARGE);
        }
        String number = "trials/%03d".formatted(scenarios.size());
        packing.add(number + ".json", first);
        if (again != null) {
            packing.add(number + "-again.json", second);
        }
        return stored(scenario, number + ".json", again == null ? null : number + "-again.json", null);
    }

    /** About how many bytes it takes at least; what makes a trial large are bodies, files and output. */
    private static long weight(Trial trial) {
        long weight = 0;
        for (Run run : trial.runs()) {
            weight += run.exchanges().stream().mapToLong(e -> e.body().length).sum();
            weight += run.files().values().stream().mapToLong(String::length).sum();
            weight += run.printed().stream().mapToLong(p -> p.text().length()).sum();
        }
        return weight;
    }

    private ObjectNode withStandIns(ObjectNode stored, Trial trial) {
        boolean sealed = trial.proof() == Proof.SEALED;
        kept.addAll(real.kept(trial.facts(), sealed));
        List<Fact> hidden = trial.facts().real(sealed).stream()
                .filter(fact -> !real.keeps(fact))
                .toList();
        return standIns.in(stored, hidden);
    }

    /** Whether what was written can be read; if it is judged otherwise, the bundle is not faithful. */
    private boolean isRead(Scenario scenario, byte[] document, @Nullable Trial control) {
        try {
            Trial trial = reader.read(Json.tree(document), control == null ? null : read.get(control.scenario()));
            if (controls.contains(scenario.name())) {
                read.put(scenario.name(), trial);
            }
            faithful &= judged.getOrDefault(scenario.name(), List.of()).stream()
                    .allMatch(one ->
                            evidence.judging().judge(one.requirement(), trial).equals(one));
            return true;
        } catch (MalformedJsonException e) {
            return false;
        }
    }

    private static Manifest.Stored stored(
            Scenario scenario, @Nullable String trial, @Nullable String again, @Nullable String leftOut) {
        return new Manifest.Stored(scenario.name(), scenario.requirements(), scenario.control(), trial, again, leftOut);
    }

    private Manifest manifest(List<Manifest.Entry> entries) {
        Report.Terms terms = evidence.terms();
        return new Manifest(
                terms.candor(),
                terms.implementation(),
                terms.profile().id(),
                evidence.tool(),
                terms.seed(),
                terms.proof(),
                terms.partial(),
                terms.today().toString(),
                evidence.judging().selected(),
                terms.known(),
                List.copyOf(scenarios),
                evidence.judging().plan().untested(),
                evidence.report().again(),
                List.copyOf(kept),
                entries);
    }
}
