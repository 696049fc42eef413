package dev.candor.cli;

import dev.candor.report.Answer;
import dev.candor.report.Examination;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.ImplementationFile;
import dev.candor.world.Sealing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor test}: judges one implementation. */
@Command(
        name = "test",
        description = {
            "Judges one implementation by what it really sends.",
            "Exit status: 0 conforms, 1 does not, 2 set-up, 3 fault of the kit, 4 nothing selected."
        })
final class TestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER|candor.json",
            defaultValue = ".",
            description = "The implementation; default: this folder.")
    @SuppressWarnings("NullAway.Init")
    private Path implementation;

    @Option(names = "--profile", paramLabel = "P", description = "Judge by this profile only: an id or a folder.")
    private @Nullable String profile;

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Judge only requirements whose id begins so, e.g. CONSENT,SHAPE-02.")
    private List<String> only = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Repeats facts and verdicts.")
    private long seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Runs started at once; default: the processors. 1: one scenario after the other.")
    private int jobs = Math.max(2, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "target/candor",
            description = "Where reports are written; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private Path report;

    @Option(names = "--plan", description = "Print what would be played, and play nothing.")
    private boolean plan;

    @Option(names = "--open", description = "Play in an open world, where only the capture endpoint is seen.")
    private boolean open;

    @Option(names = "--sealed", description = "Insist on a sealed world; default: where the system allows it.")
    private boolean sealed;

    @Option(
            names = "--again",
            paramLabel = "N",
            defaultValue = "5",
            description = "Play scenarios in which a promise failed once more, alone, if they are N at most; default:"
                    + " ${DEFAULT-VALUE}. 0: none.")
    private int again;

    @Option(
            names = "--tolerate-unstable",
            description = "Let pass what failed, and passed when it was played once more.")
    private boolean tolerateUnstable;

    @Override
    public Integer call() {
        if (sealed && open) {
            throw new ParameterException(spec.commandLine(), "--sealed and --open must not stand together, but do");
        }
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be 1 or more, but was " + jobs);
        }
        if (again < 0) {
            throw new ParameterException(spec.commandLine(), "--again must be 0 or more, but was " + again);
        }
        Specification specification = Specification.shipped();
        Predicate<String> selected = id -> only.isEmpty() || only.stream().anyMatch(id::startsWith);
        PrintWriter err = spec.commandLine().getErr();
        if (specification.requirements().stream().noneMatch(r -> selected.test(r.id()))) {
            err.println("candor: --only must select at least one requirement, but no id begins with "
                    + String.join(" or ", only) + "; ids stand in schemas/SPECIFICATION.md");
            return Answer.NOTHING_SELECTED.status();
        }
        ImplementationFile file = ImplementationFile.read(implementation, specification);
        List<Profile> profiles = profiles(file);
        Examination.Repeats repeats = new Examination.Repeats(again, tolerateUnstable);
        JudgeProfile judge = new JudgeProfile(specification, file, selected, !only.isEmpty(), seed, jobs, repeats);
        return plan ? plan(judge, profiles) : play(judge, profiles, file);
    }

    private int plan(JudgeProfile judge, List<Profile> profiles) {
        PrintWriter out = spec.commandLine().getOut();
        return Statuses.first(
                profiles.stream().map(one -> judge.printPlan(one, out)).toList());
    }

    private int play(JudgeProfile judge, List<Profile> profiles, ImplementationFile file) {
        if (!Sealing.inside()) {
            file.prepare();
        }
        Surroundings.Wish wish = new Surroundings.Wish(open, sealed);
        Optional<Integer> inside =
                Surroundings.again(wish, spec.commandLine().getParseResult().originalArgs());
        return inside.isPresent() ? inside.get() : judge(judge, profiles, Surroundings.of(wish, file));
    }

    private List<Profile> profiles(ImplementationFile file) {
        List<Profile> profiles = new ArrayList<>();
        if (profile != null) {
            profiles.add(file.profile(profile));
        } else {
            file.profiles().forEach(name -> profiles.add(file.profile(name)));
        }
        return profiles;
    }

    private int judge(JudgeProfile judge, List<Profile> profiles, Surroundings surroundings) {
        PrintWriter out = spec.commandLine().getOut();
        List<Integer> statuses = new ArrayList<>();
        for (Profile one : profiles) {
            Path into = profile != null ? report : report.resolve(one.id());
            statuses.add(judge.judge(one, surroundings, into, out));
        }
        return Statuses.first(statuses);
    }
}
