package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Consent;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** NOTICE-01: the declared notice is printed before the first request leaves. */
final class NoticeFirst implements Rule {
    /** A stream and a socket are read by two readers; an order closer than this cannot be told. */
    private static final Duration TOLERANCE = Duration.ofMillis(250);

    @Override
    public String requirement() {
        return "NOTICE-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Notice> notices = profile.notices().stream()
                .filter(n -> announces(n, trial, profile))
                .toList();
        if (notices.isEmpty()) {
            return Verdict.inapplicable("the profile declares no notice that comes before sending");
        }
        Optional<Run> sending =
                trial.runs().stream().filter(run -> !run.exchanges().isEmpty()).findFirst();
        if (sending.isEmpty()) {
            return Verdict.inconclusive("no request was made, so there is nothing that the notice could come before");
        }
        List<Finding> findings = new ArrayList<>();
        notices.forEach(notice -> missing(notice, sending.get(), trial).ifPresent(findings::add));
        return Verdict.of(findings, "the notice came before the first request, as far as two readers can tell");
    }

    private static boolean announces(Notice notice, Trial trial, Profile profile) {
        boolean granted = profile.consent().byDefault() == Consent.State.GRANTED;
        return notice.state() == Consent.State.GRANTED
                || notice.state() == Consent.State.UNSET && (granted || isDue(notice, trial, profile));
    }

    /** Where the default denies, a notice to those who have not decided comes first only if somebody had not. */
    private static boolean isDue(Notice notice, Trial trial, Profile profile) {
        return Occasions.of(notice, trial, profile).contains(Occasions.Due.SHOWN);
    }

    private static Optional<Finding> missing(Notice notice, Run run, Trial trial) {
        Told told = new Told(notice.pattern());
        if (trial.runs().stream()
                .anyMatch(earlier -> earlier.index() < run.index() && told.in(earlier, notice.stream()))) {
            return Optional.empty();
        }
        Exchange first =
                run.exchanges().stream().min(Comparator.comparing(Exchange::at)).orElseThrow();
        String at = notice.stream().name().toLowerCase(Locale.ROOT);
        String expected = "the declared notice before the first request";
        Optional<Duration> shown = told.completed(run, notice.stream());
        if (shown.isEmpty()) {
            return Optional.of(Finding.at(run, first.index(), at, expected, "no such text"));
        }
        Duration late = shown.get().minus(first.at());
        return late.compareTo(TOLERANCE) < 0
                ? Optional.empty()
                : Optional.of(Finding.at(run, first.index(), at, expected, "it came " + late.toMillis() + " ms after"));
    }
}
