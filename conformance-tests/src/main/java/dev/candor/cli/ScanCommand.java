package dev.candor.cli;

import dev.candor.leak.Leak;
import dev.candor.leak.LeakSearch;
import dev.candor.leak.Searched.Dark;
import dev.candor.report.Paint;
import dev.candor.scan.FactsFile;
import dev.candor.scan.Found;
import dev.candor.scan.JsonLine;
import dev.candor.scan.Labels;
import dev.candor.scan.Notice;
import dev.candor.scan.Scan;
import dev.candor.scan.Source;
import dev.candor.scan.Totals;
import dev.candor.spec.Specification;
import dev.candor.world.Facts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code candor scan}: stored traffic is searched for facts. */
@Command(
        name = "scan",
        description = {
            "Searches stored traffic for facts of machine, user and project, in whatever form they hide.",
            "FILE holds exchanges, one JSON object a line as candor test keeps them, or is an HTTP archive (HAR) of a"
                    + " browser or proxy; either may be packed with gzip. A fact is named by its label, never by its value.",
            "Exit status: 0 nothing found, 1 findings, 2 usage, or nothing could be scanned."
        })
final class ScanCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 256;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--facts",
            paramLabel = "F",
            description =
                    "The facts to look for (schemas/meta/facts.schema.json); needed unless patterns are looked for.")
    private @Nullable Path facts;

    @Option(names = "--json", description = "Print one JSON object per finding and nothing else.")
    private boolean json;

    @Option(names = "--candidates", description = "Print digests of 32 to 45 bits as well, which may agree by chance.")
    private boolean candidates;

    @Option(names = "--patterns", description = "Look for what has the form of personal data, whatever the facts are.")
    private boolean patterns;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "Look for patterns where fields are typed by this profile: an id or a folder.")
    private @Nullable String profile;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many threads search; default: as many as there are processors.")
    private @Nullable Integer jobs;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Traffic; none, or -, reads standard input.")
    private @Nullable List<String> files;

    @Override
    public Integer call() {
        FactsFile sought = sought();
        LeakSearch search = search(sought.facts());
        Labels labels = new Labels(sought.facts());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean watched = ProgressLine.onTerminal();
        List<Source> sources = sources();
        Notices notices = new Notices(err);
        Paint paint = new Paint(watched && System.getenv("NO_COLOR") == null);
        Consumer<Found> page = json
                ? found -> lines(found, labels, notices)
                : new ScanPage(out, paint, labels, sources.size() > 1)::print;
        ScanTelling telling = new ScanTelling(out, page, notices, new ScanProgress(err, watched));
        try (Scan scan = new Scan(search, threads(), telling)) {
            Totals totals = scan.run(sources);
            telling.end();
            return end(new ScanSummary(totals, search.untestable(), sought.tooShort()));
        }
    }

    private FactsFile sought() {
        if (facts != null) {
            return FactsFile.read(facts);
        }
        if (!patterns && profile == null) {
            throw usage("--facts must name a file of facts, unless --patterns or --profile is given, but is missing");
        }
        return new FactsFile(Facts.of(0, List.of()), List.of());
    }

    private LeakSearch search(Facts sought) {
        if (profile != null) {
            Specification.shipped().profile(profile);
        }
        try {
            return LeakSearch.of(sought, new LeakSearch.Options(candidates, patterns || profile != null));
        } catch (UnsupportedOperationException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private List<Source> sources() {
        List<String> names = files == null || files.isEmpty() ? List.of(Source.STANDARD_INPUT) : files;
        return names.stream().map(Source::of).toList();
    }

    private int threads() {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1 || threads > MOST_JOBS) {
            throw usage("--jobs must be from 1 to " + MOST_JOBS + ", but was " + threads);
        }
        return threads;
    }

    private void lines(Found found, Labels labels, Notices notices) {
        for (Leak leak : found.leaks()) {
            spec.commandLine().getOut().println(JsonLine.of(found.file(), leak, labels));
        }
        for (Dark dark : found.dark()) {
            String at = "exchange " + dark.exchange() + ": " + labels.in(dark.at());
            notices.add(new Notice(found.file(), found.line(), at + " was not looked into: " + dark.reason()));
        }
    }

    private int end(ScanSummary summary) {
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            summary.untestable().forEach(line -> err.println("candor: " + Printable.of(line)));
        } else {
            spec.commandLine().getOut().println(summary.line());
        }
        spec.commandLine().getOut().flush();
        if (summary.totals().exchanges() == 0) {
            err.println("candor: at least one exchange must be there to be searched, but none was");
        }
        err.flush();
        return summary.totals().exchanges() == 0 ? 2 : summary.totals().findings() > 0 ? 1 : 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
