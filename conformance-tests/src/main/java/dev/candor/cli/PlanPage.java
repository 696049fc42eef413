package dev.candor.cli;

import dev.candor.spec.Profile;
import dev.candor.spec.Switch.Effect;
import dev.candor.trial.Cost;
import dev.candor.trial.Implementation;
import dev.candor.trial.Matrix;
import dev.candor.trial.Matrix.Cell;
import dev.candor.trial.Matrix.Moment;
import dev.candor.trial.Plan;
import dev.candor.trial.Scenario;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What would be played for one profile, which cells of the consent matrix it fills, and what it is expected to take. */
record PlanPage(Profile profile, Implementation implementation, Plan plan, List<Scenario> scenarios) {
    private static final Map<Moment, String> MOMENTS = new EnumMap<>(Map.of(
            Moment.FIRST, "before the first run",
            Moment.BETWEEN, "between runs",
            Moment.WAITING, "while events wait"));

    void print(PrintWriter out, int jobs) {
        for (Scenario scenario : scenarios) {
            out.printf("%s  %s%n", scenario.name(), String.join(" ", scenario.requirements()));
            scenario.steps()
                    .forEach(step -> out.printf("    %s: %s%n", step.stimulus().words(), step.name()));
        }
        plan.untested().forEach(u -> out.printf("untested %s in %s: %s%n", u.requirement(), u.scenario(), u.reason()));
        List<Cell> cells = Matrix.of(profile, implementation, scenarios);
        if (!cells.isEmpty()) {
            out.printf("%nconsent matrix: each value and the scenarios that play it, by moment%n");
            cells.forEach(cell -> out.printf("  %s%n", line(cell)));
            out.printf("  a moment that a value lacks is shown by other values of the same effect there%n");
        }
        Set<String> pairs = Matrix.pairs(profile, implementation, scenarios);
        if (!pairs.isEmpty()) {
            out.printf("%na denial beside a grant, or what looks like one%n");
            pairs.forEach(pair -> out.printf("  %s%n", pair));
        }
        Cost cost = Cost.of(profile, plan, scenarios);
        out.printf(
                "%n%s: %d scenarios, %d runs (at most %d); expected: %d s with %d at once, %d s in turn, of which %d s are"
                        + " waiting, at %.1f s a process%n",
                profile.id(),
                scenarios.size(),
                cost.runs(),
                cost.most(),
                seconds(cost.with(jobs)),
                jobs,
                seconds(cost.inTurn()),
                seconds(cost.waiting()),
                Cost.PROCESS.toMillis() / 1000.0);
        out.flush();
    }

    private static String line(Cell cell) {
        String means = cell.way().equals("command") ? cell.means() : cell.means() + value(cell);
        return means + " (" + cell.way() + "), " + effect(cell.effect()) + ": " + played(cell);
    }

    private static String value(Cell cell) {
        return cell.value() == null ? (cell.effect() == Effect.DENIES ? "" : " unset") : "=" + cell.value();
    }

    private static String effect(Effect effect) {
        return effect == Effect.NONE ? "no effect" : effect.name().toLowerCase(Locale.ROOT);
    }

    private static String played(Cell cell) {
        if (cell.isEmpty()) {
            return cell.effect() == Effect.UNDECLARED
                    ? "not judged; the profile says nothing of it, and no list says what people mean by it"
                    : "not played";
        }
        return cell.played().entrySet().stream()
                .map(moment -> MOMENTS.get(moment.getKey()) + " " + String.join(", ", moment.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static long seconds(Duration duration) {
        return Math.round(duration.toMillis() / 1000.0);
    }
}
