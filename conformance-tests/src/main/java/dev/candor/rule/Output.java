package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a host tool prints to one stream, telemetry's own declared lines taken out. */
final class Output {
    /** More lines than any notice has. */
    private static final int WINDOW = 30;

    /** More lines than all that a profile declares; beyond, the host's own lines differ. */
    private static final int OWN = 500;

    // Durations, process numbers and build ids differ between any two runs.
    private static final Pattern CHANGING = Pattern.compile("\\b(?=[a-f-]*\\d)[0-9a-f-]{8,}\\b|\\d+([.,:]\\d+)*");

    /** A JVM tells on its own account which variables it has read. */
    private static final Pattern JVM = Pattern.compile("(NOTE: )?Picked up \\w*JAVA\\w*OPTIONS: .*");

    private static final int QUOTED = 120;

    private final List<Told> declared = new ArrayList<>();
    private final Stream stream;

    Output(Profile profile, Stream stream) {
        this.stream = stream;
        profile.notices().stream().map(Notice::pattern).map(Told::new).forEach(declared::add);
        for (Consent.Command command : profile.consent().commands().values()) {
            java.util.stream.Stream.of(command.prints(), command.granted(), command.denied())
                    .filter(pattern -> pattern != null)
                    .map(Told::new)
                    .forEach(declared::add);
        }
    }

    /** What is found beside that usual run which is most alike: the first run of a tool may say what later ones do not. */
    static List<Finding> least(List<Run> usual, Function<Run, List<Finding>> beside) {
        return usual.stream().map(beside).min(Comparator.comparing(List::size)).orElseThrow();
    }

    /** How the lines of a run differ from those of another; nothing where they do not. */
    Optional<String> difference(Run one, Run other) {
        List<Line> expected = lines(one);
        List<Line> actual = lines(other);
        if (texts(expected).equals(texts(actual))) {
            return Optional.empty();
        }
        List<String> left = texts(without(expected, Set.copyOf(texts(actual))));
        List<String> right = texts(without(actual, Set.copyOf(texts(expected))));
        if (left.equals(right)) {
            return Optional.empty();
        }
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        return Optional.of(right.size() + " lines in place of " + left.size() + ", other ones from line " + (same + 1));
    }

    /** What a run prints that no usual one does, here or in the control; nothing where that is nothing. */
    Optional<String> more(Trial trial, Predicate<Run> usual, Run run) {
        Set<String> known = new HashSet<>(known(trial, usual));
        trial.control().ifPresent(control -> known.addAll(known(control, usual)));
        List<Line> own = lines(run, new Redaction(trial.facts()));
        List<Line> rest = own.stream().anyMatch(line -> isNew(line, known)) ? without(own, known) : List.of();
        List<Line> more = rest.stream().filter(line -> isNew(line, known)).toList();
        if (more.isEmpty()) {
            return Optional.empty();
        }
        String first = more.get(0).text();
        return Optional.of(more.size()
                + (more.size() == 1 ? " line more: " : " lines more, the first one: ")
                + first.substring(0, Math.min(first.length(), QUOTED)));
    }

    /** With each world's own folders and names taken out, so that two worlds can be compared. */
    private Set<String> known(Trial trial, Predicate<Run> usual) {
        Redaction redaction = new Redaction(trial.facts());
        return trial.runs().stream()
                .filter(usual)
                .flatMap(run -> texts(lines(run, redaction)).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isNew(Line line, Set<String> known) {
        return !line.steady().isEmpty()
                && !known.contains(line.steady())
                && !JVM.matcher(line.text()).matches();
    }

    private List<Line> lines(Run run) {
        return lines(run.output(stream));
    }

    private List<Line> lines(Run run, Redaction redaction) {
        return lines(redaction.text(run.output(stream)));
    }

    private static List<Line> lines(String output) {
        return Folded.unescaped(output)
                .lines()
                .map(line -> new Line(
                        CHANGING.matcher(Folded.text(line)).replaceAll("#"), Folded.text(line), Folded.boxed(line)))
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::steady).filter(text -> !text.isEmpty()).toList();
    }

    /** The lines without each block that bears a declared text, and without what else belongs to that block. */
    private List<Line> without(List<Line> lines, Set<String> shared) {
        List<Line> rest = new ArrayList<>(lines);
        if (lines.stream().filter(line -> belongs(line, shared)).count() > OWN) {
            return rest;
        }
        for (Told told : declared) {
            Block block = smallest(told, rest, shared);
            while (block != null) {
                rest.subList(start(block, rest, shared), end(block, rest, shared))
                        .clear();
                block = smallest(told, rest, shared);
            }
        }
        return rest;
    }

    private static @Nullable Block smallest(Told told, List<Line> lines, Set<String> shared) {
        for (int size = 1; size <= Math.min(WINDOW, lines.size()); size++) {
            for (int from = 0; from + size <= lines.size(); from++) {
                if (!belongs(lines.get(from), shared)) {
                    continue;
                }
                String text = String.join(
                        "\n",
                        lines.subList(from, from + size).stream()
                                .map(Line::text)
                                .toList());
                if (told.in(text)) {
                    return new Block(from, from + size);
                }
            }
        }
        return null;
    }

    private static int start(Block block, List<Line> lines, Set<String> shared) {
        int from = block.from();
        while (from > 0 && belongs(lines.get(from - 1), shared)) {
            from--;
        }
        return from;
    }

    private static int end(Block block, List<Line> lines, Set<String> shared) {
        int to = block.to();
        while (to < lines.size() && belongs(lines.get(to), shared)) {
            to++;
        }
        return to;
    }

    /** A paragraph, or a drawn box, belongs together; what the other run printed too does not belong to telemetry. */
    private static boolean belongs(Line line, Set<String> shared) {
        return line.boxed() || (!line.steady().isEmpty() && !shared.contains(line.steady()));
    }

    private record Block(int from, int to) {}

    private record Line(String steady, String text, boolean boxed) {}
}
