package dev.candor.report;

import dev.candor.rule.Judging;
import dev.candor.spec.InvalidDocumentException;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Plan;
import dev.candor.trial.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stored evidence, judged again without the implementation.
 *
 * @param report what follows from the trials
 * @param digest SHA-256 of the bundle's manifest
 * @param judge the kit that judged at first
 * @param leftOut names of the scenarios whose trials the bundle does not hold
 * @param otherwise verdicts that another kit reached otherwise; none where the same kit judged
 */
public record Verification(
        Report report, String digest, Report.Candor judge, List<String> leftOut, List<String> otherwise) {

    /**
     * Judges a bundle again.
     *
     * @param kit what judges now
     * @throws InvalidDocumentException where the bundle was changed, or is none
     */
    public static Verification of(Path file, Specification specification, Report.Candor kit) {
        Bundle bundle = new Bundle(file);
        Manifest manifest = bundle.manifest();
        // Its schemas are read when they are first needed, so it is closed last.
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path folder = zip.getPath(Manifest.folder(manifest.profile()));
            Profile profile = specification.profile(folder, manifest.tool());
            Set<String> selected = new HashSet<>(manifest.selected());
            Judging judging = new Judging(specification, profile, plan(manifest), selected::contains);
            return new Rejudging(bundle, judging, specification).verification(kit);
        } catch (IOException e) {
            throw new UncheckedIOException("a bundle that was just read must stay there: " + file, e);
        }
    }

    private static Plan plan(Manifest manifest) {
        List<Scenario> scenarios = manifest.scenarios().stream()
                .map(stored -> {
                    Scenario scenario = Scenario.of(stored.name(), stored.requirements(), List.of());
                    return stored.control() == null ? scenario : scenario.against(stored.control());
                })
                .toList();
        return new Plan(scenarios, manifest.untested());
    }
}
