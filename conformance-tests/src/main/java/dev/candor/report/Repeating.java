package dev.candor.report;

import dev.candor.trial.Playing;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays scenarios a second time, with nothing beside them, so that an accident is told from a defect. */
final class Repeating {
    private final Examination.Repeats repeats;
    private final List<Scenario> scenarios;
    private final Playing playing;
    private final BiFunction<Scenario, @Nullable Trial, Trial> player;
    private final Map<String, Trial> again = new ConcurrentHashMap<>();
    private volatile @Nullable List<String> failing;

    Repeating(
            Examination.Repeats repeats,
            List<Scenario> scenarios,
            Playing playing,
            BiFunction<Scenario, @Nullable Trial, Trial> player) {
        this.repeats = repeats;
        this.scenarios = scenarios;
        this.playing = playing;
        this.player = player;
    }

    /**
     * The trial of a second time, where there is to be one; waits until all scenarios are over, and plays it.
     *
     * @param failed tells in which scenarios something failed that was not known to
     */
    synchronized Optional<Trial> trial(Scenario scenario, Predicate<Scenario> failed) {
        if (failing == null) {
            playing.awaitAll();
            failing = scenarios.stream().filter(failed).map(Scenario::name).toList();
        }
        return tooMany() || !failing.contains(scenario.name()) ? Optional.empty() : Optional.of(play(scenario));
    }

    /** It would take long, and so many are no accident. */
    private boolean tooMany() {
        return failing != null && failing.size() > repeats.most();
    }

    private Trial play(Scenario scenario) {
        Trial before = again.get(scenario.name());
        if (before != null) {
            return before;
        }
        Trial control = scenarios.stream()
                .filter(one -> one.name().equals(scenario.control()))
                .findFirst()
                .map(this::play)
                .orElse(null);
        Trial played = player.apply(scenario, control);
        again.put(scenario.name(), played);
        return played;
    }

    /** The trial of a second time, if there has been one by now. */
    Optional<Trial> played(Scenario scenario) {
        return failing == null || !failing.contains(scenario.name())
                ? Optional.empty()
                : Optional.ofNullable(again.get(scenario.name()));
    }

    /** What has been done until now, for the report. */
    Report.Again said() {
        List<String> all = failing == null ? List.of() : failing;
        List<String> played = all.stream().filter(again::containsKey).toList();
        return new Report.Again(
                repeats.most(), repeats.tolerated(), tooMany() ? List.of() : played, tooMany() ? all : List.of());
    }
}
