package dev.candor.junit;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.report.Examination;
import dev.candor.report.Kit;
import dev.candor.report.Report;
import dev.candor.report.ReportFolder;
import dev.candor.rule.Judging;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Adapter;
import dev.candor.trial.Implementation;
import dev.candor.trial.ImplementationFile;
import dev.candor.trial.Planner;
import dev.candor.trial.Proof;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Judges an implementation among the tests of its own project: extend it, say which profile it keeps and how it is run. There
 * is a container for each scenario, in it a test for each requirement, and in the end one that writes the report.
 *
 * <p>It plays in an open world, where only what comes to the kit's endpoint is seen; {@code candor test} seals it.
 */
public abstract class ConformanceSuite {
    private static final int JOBS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long SEED = 1;

    /** Id of a shipped profile, or path of the folder of one. */
    protected abstract String profile();

    /** How the implementation is run. */
    protected abstract Adapter adapter();

    /** Ids of the requirements to judge, or how those begin; by default all. A selection supports no claim. */
    protected List<String> only() {
        return List.of();
    }

    /** Where report.json, evidence.zip and all others are written. */
    protected Path report() {
        return Path.of("target", "candor", getClass().getSimpleName());
    }

    @TestFactory
    final Stream<DynamicNode> conformance() {
        Specification specification = Specification.shipped();
        ImplementationFile file = adapter().described(getClass().getSimpleName(), profile(), specification);
        file.requireEndpoint("tests play in an open one");
        file.prepare();
        Profile profile = file.profile(profile());
        Implementation implementation = file.implementation(profile);
        List<String> only = only();
        Judging judging = new Judging(
                specification,
                profile,
                Planner.plan(profile, implementation),
                id -> only.isEmpty() || only.stream().anyMatch(id::startsWith));
        Report.Terms terms = new Report.Terms(
                new Report.Candor(Kit.version(), specification.release()),
                new Report.Judgee(implementation.name(), implementation.version()),
                profile,
                SEED,
                Proof.OPEN,
                Set.copyOf(specification.frozen()),
                Report.UntestedRule.of(specification),
                !only.isEmpty(),
                file.knownFailures(profile),
                LocalDate.now(ZoneOffset.UTC));
        ReportFolder folder = ReportFolder.at(report());
        CaptureEndpoint endpoint = CaptureEndpoint.start();
        Examination examination = new Examination(
                judging, terms, implementation, endpoint, null, JOBS, Examination.Repeats.USUAL, folder);
        DynamicNode last = DynamicTest.dynamicTest("report: " + folder, () -> Tests.report(examination));
        return Stream.concat(Tests.of(examination), Stream.of(last)).onClose(() -> {
            examination.close();
            endpoint.close();
        });
    }
}
