package dev.candor.rule;

import dev.candor.spec.Stream;
import dev.candor.trial.Printed;
import dev.candor.trial.Run;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a run printed, line by line; each stream for itself, since two writers may come between each other. */
final class Lines {
    /** A JVM tells on its own account which variables it has read: the kit sets switches and addresses in them. */
    private static final Pattern JVM = Pattern.compile("(NOTE: )?Picked up \\w*JAVA\\w*OPTIONS: .*");

    private Lines() {}

    /**
     * One of them.
     *
     * @param number from 1
     */
    record Line(Stream stream, int number, String text) {}

    /** Without escapes, boxes and what a JVM says. */
    static List<Line> of(Run run) {
        return java.util.stream.Stream.of(Stream.values())
                .flatMap(stream -> of(run, stream))
                .filter(Predicate.not(line -> JVM.matcher(line.text().strip()).matches()))
                .toList();
    }

    private static java.util.stream.Stream<Line> of(Run run, Stream stream) {
        String text = run.printed().stream()
                .filter(printed -> printed.stream() == stream)
                .map(Printed::text)
                .collect(Collectors.joining());
        List<String> lines = Folded.plain(text).lines().toList();
        return IntStream.range(0, lines.size()).mapToObj(nth -> new Line(stream, nth + 1, lines.get(nth)));
    }
}
