package dev.candor.cli;

import dev.candor.report.Difference;
import dev.candor.spec.Documents;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor diff}: exit 1 where something got worse. */
@Command(name = "diff", description = "Tells what got better or worse between two reports.")
final class DiffCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD.json", description = "The earlier report.json.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW.json", description = "The later report.json.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Override
    public Integer call() {
        Difference difference = Difference.between(
                Documents.read(before, "urn:candor:meta:report"), Documents.read(after, "urn:candor:meta:report"));
        PrintWriter out = spec.commandLine().getOut();
        difference.worse().forEach(line -> out.println("worse   " + line));
        difference.better().forEach(line -> out.println("better  " + line));
        out.printf(
                "%d worse, %d better%n",
                difference.worse().size(), difference.better().size());
        return difference.worse().isEmpty() ? 0 : 1;
    }
}
