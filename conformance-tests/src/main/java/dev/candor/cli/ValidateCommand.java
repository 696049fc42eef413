package dev.candor.cli;

import dev.candor.spec.EventType;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.wire.PayloadCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor validate}: payloads on disk against the schemas. */
@Command(
        name = "validate",
        description = {
            "Judges payloads on disk: each file is the body of one request.",
            "Exit status: 0 valid, 1 not valid, 2 usage."
        })
final class ValidateCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "P",
            description = "Id of a shipped profile, or a folder.")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    @Option(
            names = "--tool",
            paramLabel = "NAME",
            defaultValue = "CANDOR",
            description = "Name of the tool that sends.")
    @SuppressWarnings("NullAway.Init")
    private String tool;

    @Option(names = "--event", paramLabel = "E", description = "Every event must be of this type.")
    private @Nullable String event;

    @Option(names = "--collector", description = "Judge what the collector keeps: the fields it adds may stand there.")
    private boolean collector;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Payloads; - reads standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Override
    public Integer call() {
        Profile judge = Specification.shipped().profile(profile, tool);
        PayloadCheck check = new PayloadCheck(judge, type(judge), collector);
        PrintWriter out = spec.commandLine().getOut();
        boolean valid = true;
        for (String file : files) {
            List<Problem> problems = check.problems(read(file));
            out.println(file + (problems.isEmpty() ? ": valid" : ": not valid"));
            problems.forEach(problem -> out.println("  " + problem));
            valid &= problems.isEmpty();
        }
        out.flush();
        return valid ? 0 : 1;
    }

    private Optional<EventType> type(Profile judge) {
        if (event == null) {
            return Optional.empty();
        }
        List<String> ids = judge.events().stream().map(EventType::id).toList();
        return Optional.of(judge.event(event)
                .orElseThrow(() -> usage("--event must be one of " + String.join(", ", ids) + ", but was " + event)));
    }

    private byte[] read(String file) {
        try {
            return file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw usage("FILE must be a file that can be read, but " + file + " is not ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
