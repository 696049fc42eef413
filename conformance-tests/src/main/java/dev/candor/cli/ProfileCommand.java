package dev.candor.cli;

import dev.candor.spec.Disclosure;
import dev.candor.spec.Specification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor profile}: one profile as the page that people read. */
@Command(name = "profile", description = "Prints one profile as the disclosure page that people read (Markdown).")
final class ProfileCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROFILE", description = "Id of a shipped profile, or a profile folder.")
    @SuppressWarnings("NullAway.Init")
    private String profile;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(Disclosure.page(Specification.shipped().profile(profile)));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
