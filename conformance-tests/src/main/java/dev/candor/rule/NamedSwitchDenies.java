package dev.candor.rule;

import dev.candor.rule.Occasions.Due;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.stream.Collectors;

/** NOTICE-02: the notice names a means of denial, and each one that it names denies where it is used as named. */
final class NamedSwitchDenies implements Rule {
    @Override
    public String requirement() {
        return "NOTICE-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Notice> notices = profile.notices().stream()
                .filter(notice -> notice.state() == State.GRANTED || notice.state() == State.UNSET)
                .toList();
        if (notices.isEmpty()) {
            return Verdict.inapplicable("the profile declares no notice");
        }
        List<Run> telling = all(trial)
                .filter(run -> notices.stream().anyMatch(n -> tells(n, run)))
                .toList();
        if (telling.isEmpty()) {
            return notices.stream().anyMatch(notice -> isDue(notice, trial, profile))
                    ? Verdict.inconclusive("the notice was not shown, so it is not known what it names")
                    : Verdict.inapplicable("no notice is due here that could name a means of denial");
        }
        List<Named> named = telling.stream()
                .flatMap(run -> Named.in(Folded.text(run.output(Stream.ANY)), profile).stream())
                .distinct()
                .toList();
        Means means = new Means(trial, profile);
        return means.any() ? played(named, means, trial, profile) : named(named, telling.get(0));
    }

    private static Verdict played(List<Named> named, Means means, Trial trial, Profile profile) {
        List<Run> used = means.used(named);
        return used.isEmpty()
                ? Verdict.inapplicable("the notice names no means that is played here" + words(named))
                : new Silence(trial, profile, used).ofEvents();
    }

    private static Verdict named(List<Named> named, Run telling) {
        String expected = "a means of denial that the profile declares";
        if (named.stream().noneMatch(Named::isDeclared)) {
            String actual =
                    named.isEmpty() ? "none in the notice" : named.get(0).toString();
            return Verdict.of(List.of(Finding.at(telling, "output", expected, actual)), "");
        }
        return Verdict.passed("whether it denies is judged where it is played" + words(named));
    }

    private static String words(List<Named> named) {
        return named.isEmpty()
                ? ""
                : "; it names " + named.stream().map(Named::toString).collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<Run> all(Trial trial) {
        return java.util.stream.Stream.concat(
                trial.runs().stream(), trial.control().stream().flatMap(control -> control.runs().stream()));
    }

    private static boolean tells(Notice notice, Run run) {
        return new Told(notice.pattern()).in(run, Stream.ANY);
    }

    private static boolean isDue(Notice notice, Trial trial, Profile profile) {
        return Occasions.of(notice, trial, profile).contains(Due.SHOWN)
                || trial.control()
                        .filter(control ->
                                Occasions.of(notice, control, profile).contains(Due.SHOWN))
                        .isPresent();
    }
}
