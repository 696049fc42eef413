package dev.candor.cli;

import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code candor profiles}: what is shipped. */
@Command(name = "profiles", description = "Lists the shipped profiles.")
final class ProfilesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Specification specification = Specification.shipped();
        for (String id : specification.profiles()) {
            Profile profile = specification.profile(id);
            out.printf(
                    "%-10s %d events, %d promises  %s%n",
                    profile.id(), profile.events().size(), profile.promises().size(), profile.title());
        }
        out.flush();
        return 0;
    }
}
