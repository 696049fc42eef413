package dev.candor.rule;

import dev.candor.rule.Lines.Line;
import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import dev.candor.spec.Silence;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** NOTICE-05: after an explicit denial, and in each further state that is declared silent, no line speaks of telemetry. */
final class NoMoreTalk implements Rule {
    @Override
    public String requirement() {
        return "NOTICE-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Silence silence = profile.silence();
        if (silence == null) {
            return Verdict.inapplicable("the profile does not say by which lines telemetry would speak of itself");
        }
        List<Run> silent = silent(trial, profile, silence);
        Told told = new Told(silence.pattern());
        List<Finding> findings = new ArrayList<>();
        silent.forEach(run -> findings.addAll(said(run, told)));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        // A run that broke down, or of whose output a part is missing, might have spoken.
        List<Run> whole = silent.stream().filter(NoMoreTalk::isWhole).toList();
        if (whole.isEmpty()) {
            return Verdict.inconclusive(
                    silent.isEmpty()
                            ? "no run was made in a state of which silence is declared: " + words(silence.states())
                            : "no run with consent " + words(silence.states())
                                    + " ended well with all that it printed kept");
        }
        return Verdict.passed("runs with consent " + words(silence.states()) + " in which no line matched: "
                + whole.size() + heard(trial, silent, told));
    }

    private static List<Run> silent(Trial trial, Profile profile, Silence silence) {
        List<Set<State>> states = States.of(trial, profile);
        List<List<Due>> notices = profile.notices().stream()
                .map(notice -> Occasions.of(notice, trial, profile))
                .toList();
        return IntStream.range(0, trial.runs().size())
                .filter(nth -> states.get(nth).stream().anyMatch(silence.states()::contains))
                // A declared notice has its own requirements, and its occasion is no silence.
                .filter(nth -> notices.stream().allMatch(due -> due.get(nth) == Due.HIDDEN))
                .mapToObj(trial.runs()::get)
                .toList();
    }

    private static List<Finding> said(Run run, Told told) {
        return Lines.of(run).stream()
                .filter(line -> told.in(line.text()))
                .map(line -> finding(run, line))
                .toList();
    }

    private static Finding finding(Run run, Line line) {
        String stream = line.stream().name().toLowerCase(Locale.ROOT);
        return Finding.at(run, stream, "no line about telemetry", "line " + line.number() + " speaks of it");
    }

    private static boolean isWhole(Run run) {
        Integer status = run.exit().status();
        return status != null && status == 0 && !run.cut();
    }

    /** Whether the tool is known to speak where it may: silence of one that never does is no news. */
    private static String heard(Trial trial, List<Run> silent, Told told) {
        boolean heard = Stream.concat(
                        trial.runs().stream().filter(run -> !silent.contains(run)),
                        trial.control().stream().flatMap(control -> control.runs().stream()))
                .anyMatch(run -> !said(run, told).isEmpty());
        return heard ? "; in other runs the tool does speak of it" : "; nor does any other run seen here speak of it";
    }

    private static String words(List<State> states) {
        return states.stream()
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
