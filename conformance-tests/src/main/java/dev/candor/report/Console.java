package dev.candor.report;

import dev.candor.report.Report.Line;
import dev.candor.rule.Outcome;
import dev.candor.spec.Level;
import dev.candor.spec.Requirement;
import dev.candor.spec.Specification;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as a terminal shows it: what binds and fails first, then good practice, then what was not tested. */
public final class Console {
    /** What is told of what is red. */
    private static final Map<Outcome, String> WORDS =
            Map.of(Outcome.FAILED, "failed", Outcome.INCONCLUSIVE, "inconclusive", Outcome.UNSTABLE, "unstable");

    private final PrintWriter out;
    private final Paint paint;
    private final Specification specification;

    public Console(PrintWriter out, Paint paint, Specification specification) {
        this.out = out;
        this.paint = paint;
        this.specification = specification;
    }

    /** Prints all of it. */
    public void print(Report report) {
        tree(report);
        section(report, "Promises not kept (MUST)", Level.MUST);
        section(report, "Good practice not kept (SHOULD)", Level.SHOULD);
        again(report.again());
        notTested(report);
        untested(report);
        report.complaints().forEach(c -> out.println(paint.red("known failure is stale: ") + c));
        Totals t = report.totals();
        out.printf(
                "%nselected %d: passed %d, failed %d, known %d, inconclusive %d, unstable %d, inapplicable %d, untested %d%n",
                t.selected(),
                t.passed(),
                t.failed(),
                t.known(),
                t.inconclusive(),
                t.unstable(),
                t.inapplicable(),
                t.untested());
        answer(report);
        out.flush();
    }

    private void tree(Report report) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Line line : report.verdicts()) {
            int[] count = counts.computeIfAbsent(line.requirement(), id -> new int[Outcome.values().length]);
            count[line.outcome().ordinal()]++;
        }
        out.println();
        for (Requirement requirement : specification.requirements()) {
            String id = requirement.id();
            int[] count = counts.getOrDefault(id, new int[Outcome.values().length]);
            if (count[Outcome.UNTESTED.ordinal()] + count[Outcome.INAPPLICABLE.ordinal()] < sum(count)) {
                out.printf("  %-15s %s  %s%n", id, tally(count), requirement.title());
            }
        }
    }

    private String tally(int[] count) {
        String passed = String.format("%2d passed", count[Outcome.PASSED.ordinal()]);
        int failed = count[Outcome.FAILED.ordinal()];
        int unsure = count[Outcome.INCONCLUSIVE.ordinal()];
        int unstable = count[Outcome.UNSTABLE.ordinal()];
        String bad = String.format(
                "%2d failed%s%s",
                failed,
                unsure == 0 ? "" : ", " + unsure + " inconclusive",
                unstable == 0 ? "" : ", " + unstable + " unstable");
        return failed + unsure + unstable == 0
                ? paint.green(passed) + "           "
                : paint.green(passed) + " " + paint.red(bad);
    }

    private static int sum(int[] count) {
        int sum = 0;
        for (int c : count) {
            sum += c;
        }
        return sum;
    }

    private void section(Report report, String title, Level level) {
        List<Line> red = report.verdicts().stream()
                .filter(line -> line.level() == level)
                .filter(line -> WORDS.containsKey(line.outcome()))
                .sorted(Comparator.comparing(Line::requirement, inOrderOfTheText()))
                .toList();
        if (red.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", paint.bold(title));
        String last = "";
        for (Line line : red) {
            if (!line.requirement().equals(last)) {
                String sentence = specification
                        .requirement(line.requirement())
                        .map(Requirement::sentence)
                        .orElse("");
                out.printf("%n%s  %s%n", paint.red(line.requirement()), sentence);
                out.printf("  why: candor explain %s%n", line.requirement());
            }
            last = line.requirement();
            out.printf(
                    " %s in %s%s%n",
                    WORDS.get(line.outcome()),
                    line.scenario(),
                    line.findings().isEmpty() || line.outcome() == Outcome.UNSTABLE
                            ? ": " + FindingText.printable(line.reason())
                            : "");
            out.print(FindingText.of(line));
        }
    }

    private Comparator<String> inOrderOfTheText() {
        List<String> ids =
                specification.requirements().stream().map(Requirement::id).toList();
        return Comparator.comparingInt(ids::indexOf);
    }

    private void again(Report.Again again) {
        if (!again.played().isEmpty()) {
            out.printf("%n%s%n", paint.bold("Played again alone"));
            again.played().forEach(scenario -> out.println("  " + scenario));
        } else if (again.left().size() > again.most() && again.most() > 0) {
            out.printf(
                    "%nMUST failed in %d scenarios; where it does in more than %d, none is played again.%n",
                    again.left().size(), again.most());
        }
    }

    private void notTested(Report report) {
        Map<String, StringBuilder> byReason = new LinkedHashMap<>();
        for (Report.NotTested missing : report.notTested()) {
            byReason.computeIfAbsent(missing.reason(), r -> new StringBuilder())
                    .append(' ')
                    .append(missing.requirement());
        }
        if (!byReason.isEmpty()) {
            out.printf("%n%s%n", paint.bold("Not tested"));
            byReason.forEach((reason, ids) -> out.printf("  %s:%s%n", FindingText.printable(reason), ids));
        }
    }

    private void untested(Report report) {
        if (!report.untestedRules().isEmpty()) {
            out.printf("%n%s%n", paint.bold("Rules that no broken implementation has tried"));
            report.untestedRules()
                    .forEach(rule -> out.printf("  %s Untested: %s%n", rule.requirement(), rule.reason()));
        }
    }

    private void answer(Report report) {
        String what = report.implementation().name() + " "
                + report.implementation().version() + " under profile " + report.profile();
        String word = report.proof().name().toLowerCase(Locale.ROOT);
        String proof = ", proof: " + word + (report.partial() ? ", partial" : "");
        switch (report.answer()) {
            case CONFORMS -> out.println(paint.green("conforms") + ": " + what + proof);
            case NOTHING_SELECTED -> out.println(paint.red("nothing was judged") + ": " + what + proof);
            default -> out.println(paint.red("does not conform") + ": " + what + proof);
        }
        out.printf("proof: %s means that %s%n", word, report.proof().meaning());
    }
}
