package dev.candor.cli;

import dev.candor.report.Console;
import dev.candor.report.Kit;
import dev.candor.report.Paint;
import dev.candor.report.Report;
import dev.candor.report.Verification;
import dev.candor.spec.Specification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor verify}: judges stored evidence again. */
@Command(
        name = "verify",
        description = {
            "Judges the evidence of an earlier test again, without the implementation.",
            "Exit status: as that of test; 2 where the bundle was changed."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "evidence.zip", description = "What candor test left beside its report.")
    @SuppressWarnings("NullAway.Init")
    private Path evidence;

    @Override
    public Integer call() {
        Specification specification = Specification.shipped();
        Verification verified =
                Verification.of(evidence, specification, new Report.Candor(Kit.version(), specification.release()));
        PrintWriter out = spec.commandLine().getOut();
        new Console(out, new Paint(ProgressLine.onTerminal() && System.getenv("NO_COLOR") == null), specification)
                .print(verified.report());
        verified.leftOut().forEach(name -> out.println("not kept in this bundle, so not verified: " + name));
        verified.otherwise()
                .forEach(verdict -> out.println(
                        "judged otherwise by kit " + verified.judge().kit() + ": " + verdict));
        if (verified.otherwise().isEmpty()) {
            out.println("verified: each verdict follows from the evidence, as report.json has it");
        }
        out.printf("evidence: SHA-256 of its manifest is %s%n", verified.digest());
        out.flush();
        return verified.report().answer().status();
    }
}
