package dev.candor.cli;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.junit.Launching;
import dev.candor.report.Console;
import dev.candor.report.Examination;
import dev.candor.report.Kit;
import dev.candor.report.Paint;
import dev.candor.report.Report;
import dev.candor.report.ReportFolder;
import dev.candor.rule.Judging;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Implementation;
import dev.candor.trial.ImplementationFile;
import dev.candor.trial.Plan;
import dev.candor.trial.Planner;
import dev.candor.trial.Proof;
import dev.candor.trial.Scenario;
import dev.candor.world.SealedWorlds;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Judges one implementation by one profile, and leaves a report whatever happens. */
record JudgeProfile(
        Specification specification,
        ImplementationFile file,
        Predicate<String> selected,
        boolean partial,
        long seed,
        int jobs,
        Examination.Repeats again) {

    /** Prints each scenario with its steps, what they show of the consent matrix, and what they are expected to take. */
    int printPlan(Profile profile, PrintWriter out) {
        Implementation implementation = file.implementation(profile);
        Plan plan = Planner.plan(profile, implementation);
        List<Scenario> scenarios = new Judging(specification, profile, plan, selected).scenarios();
        new PlanPage(profile, implementation, plan, scenarios).print(out, jobs);
        return 0;
    }

    /** Plays, judges, prints and writes; returns the exit status. */
    int judge(Profile profile, Surroundings surroundings, Path into, PrintWriter out) {
        ReportFolder folder = ReportFolder.at(into);
        Implementation implementation = file.implementation(profile);
        Judging judging = new Judging(specification, profile, plan(profile, implementation, surroundings), selected);
        List<Scenario> scenarios = judging.scenarios();
        out.printf(
                "candor judges %s %s by profile %s: %d scenarios in %s%n",
                implementation.name(), implementation.version(), profile.id(), scenarios.size(), surroundings.reason());
        out.flush();
        SealedWorlds sealed = surroundings.worlds(seed);
        Report.Terms terms = terms(profile, implementation, surroundings);
        try (CaptureEndpoint endpoint = surroundings.endpoint(sealed, profile.ports());
                Examination examination =
                        new Examination(judging, terms, implementation, endpoint, sealed, jobs, again, folder)) {
            return conduct(examination, folder, out);
        }
    }

    private static Plan plan(Profile profile, Implementation implementation, Surroundings surroundings) {
        return Planner.plan(profile, implementation).in(proof(surroundings));
    }

    private static Proof proof(Surroundings surroundings) {
        return surroundings.kind() == Surroundings.Kind.SEALED ? Proof.SEALED : Proof.OPEN;
    }

    private int conduct(Examination examination, ReportFolder folder, PrintWriter out) {
        Thread onInterrupt = new Thread(
                () -> {
                    examination.breakOff();
                    examination.keep();
                    out.printf("%nbroken off; what was judged until then: %s%n", folder);
                    out.flush();
                },
                "report");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        Launching.run(examination, new ProgressLine(out, examination.scenarios().size()));
        Examination.Kept kept = examination.keep();
        if (isBeingStopped(onInterrupt)) {
            return kept.report().answer().status();
        }
        if (examination.fault().isPresent()) {
            throw examination.fault().get();
        }
        new Console(out, new Paint(ProgressLine.onTerminal() && System.getenv("NO_COLOR") == null), specification)
                .print(kept.report());
        out.printf("report: %s%nevidence: SHA-256 of its manifest is %s%n", folder, kept.evidence());
        out.flush();
        return kept.report().answer().status();
    }

    /** Takes the hook away; once the kit is being stopped that cannot be done, and the hook has the last word. */
    private static boolean isBeingStopped(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private Report.Terms terms(Profile profile, Implementation implementation, Surroundings surroundings) {
        return new Report.Terms(
                new Report.Candor(Kit.version(), specification.release()),
                new Report.Judgee(implementation.name(), implementation.version()),
                profile,
                seed,
                proof(surroundings),
                Set.copyOf(specification.frozen()),
                Report.UntestedRule.of(specification),
                partial,
                file.knownFailures(profile),
                LocalDate.now(ZoneOffset.UTC));
    }
}
