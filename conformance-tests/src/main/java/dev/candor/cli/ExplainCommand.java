package dev.candor.cli;

import dev.candor.spec.Profile;
import dev.candor.spec.Promise;
import dev.candor.spec.Requirement;
import dev.candor.spec.Requirement.Floor;
import dev.candor.spec.Specification;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor explain}: one requirement, and who promises it. */
@Command(name = "explain", description = "Explains one requirement: sentence, why, how it is checked, who promises it.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The requirement, e.g. CONSENT-03.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Override
    public Integer call() {
        Specification specification = Specification.shipped();
        Requirement requirement = specification.requirements().stream()
                .filter(r -> r.id().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "ID must be one of the specification's requirements, such as CONSENT-03, but was " + id));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s - %s%n%n  %s%n%n", requirement.id(), requirement.title(), requirement.sentence());
        out.printf("Why: %s%n", requirement.why());
        out.printf("If you fail this, %s%n", requirement.failing());
        out.printf("Checked by: %s%n", requirement.checkedBy());
        out.printf("Where no profile promises it: %s%n", floor(requirement.floor()));
        out.printf("Since: %s%n%nPromised by%n", requirement.since());
        for (String profile : specification.profiles()) {
            print(out, specification.profile(profile), requirement.id());
        }
        out.flush();
        return 0;
    }

    private static String floor(Floor floor) {
        return floor == Floor.P ? "inapplicable (P)" : "good practice, SHOULD (G)";
    }

    private static void print(PrintWriter out, Profile profile, String id) {
        profile.promises().stream()
                .filter(promise -> promise.requirement().equals(id))
                .map(Promise::quote)
                .forEach(quote -> out.printf("  %-8s \"%s\"%n", profile.id(), quote));
        profile.inapplicable(id).ifPresent(reason -> out.printf("  %-8s inapplicable: %s%n", profile.id(), reason));
    }
}
