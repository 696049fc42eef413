package dev.candor.cli;

import dev.candor.report.Kit;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "candor",
        description = "Judges the usage telemetry of a developer tool by what it really sends.",
        version = "candor ${COMMAND-FULL-NAME}",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        subcommands = {
            TestCommand.class,
            VerifyCommand.class,
            ValidateCommand.class,
            ScanCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            ProfilesCommand.class,
            ProfileCommand.class
        })
public final class Candor implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Candor() {}

    /** Exit statuses: 0 fine, 1 does not conform, 2 usage or set-up, 3 a fault of the kit, 4 nothing selected. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Candor());
        System.exit(run(line.getOut(), line.getErr(), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Candor()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((e, command, result) -> Fault.explain(e, command.getErr()));
        line.getCommandSpec().version("candor " + Kit.version());
        return line.execute(arguments);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is needed, such as: candor test FOLDER");
        }
    }
}
