package dev.candor.report;

import dev.candor.rule.Finding;
import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.spec.Promise;
import dev.candor.spec.Requirement;
import dev.candor.trial.Run;
import dev.candor.trial.Step;
import dev.candor.trial.Trial;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One verdict as the one who has to mend the implementation reads it. */
final class Explanation {
    private Explanation() {}

    static String of(Judged judged, Judging judging, Optional<Trial> trial) {
        String id = judged.requirement();
        StringBuilder text = new StringBuilder()
                .append("%s %s %s in %s%n"
                        .formatted(
                                id,
                                judged.level(),
                                judged.outcome().name().toLowerCase(Locale.ROOT),
                                judged.scenario()));
        judging.requirement(id)
                .map(Requirement::sentence)
                .ifPresent(sentence -> line(text, "what must hold", sentence));
        judging.profile()
                .promise(id)
                .map(Promise::quote)
                .ifPresent(quote -> line(text, "what was promised", "\"" + quote + "\""));
        line(text, "what was found", FindingText.printable(judged.verdict().reason()));
        text.append(FindingText.of(Report.Line.of(judged)));
        trial.stream().flatMap(played -> steps(judged, played)).forEach(step -> line(text, "look at", step));
        line(text, "why", "candor explain " + id);
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String what, String said) {
        text.append("  ").append(what).append(": ").append(said).append('\n');
    }

    /** What the implementation was asked to do where something was found. */
    private static Stream<String> steps(Judged judged, Trial trial) {
        return judged.verdict().findings().stream()
                .map(Finding::run)
                .filter(Objects::nonNull)
                .distinct()
                .filter(run -> run < trial.runs().size())
                .map(run -> said(trial.runs().get(run)));
    }

    private static String said(Run run) {
        Step step = run.step();
        return "run %d: what your code does on \"%s\" in step \"%s\""
                .formatted(run.index(), step.stimulus().words(), step.name());
    }
}
