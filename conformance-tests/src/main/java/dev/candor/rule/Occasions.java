package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Notice;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a notice is due, told from what happened in a world before. */
final class Occasions {
    /** Whether a notice must be shown in a run, must not, or may. */
    enum Due {
        SHOWN,
        HIDDEN,
        FREE
    }

    private final boolean optIn;
    private final Notice notice;
    private final Optional<Consent.Arrangement> lacking;
    private boolean chosen;
    private boolean incomplete;
    private boolean spent;
    private boolean shownBefore;
    private boolean renewed;

    private Occasions(Profile profile, Notice notice) {
        this.optIn = profile.consent().byDefault() == Consent.State.DENIED;
        this.notice = notice;
        this.lacking = Optional.ofNullable(profile.consent().states().get(Consent.State.INCOMPLETE));
    }

    /** For each run of a trial what holds there. */
    static List<Due> of(Notice notice, Trial trial, Profile profile) {
        Occasions occasions = new Occasions(profile, notice);
        List<Due> due = new ArrayList<>();
        trial.runs().forEach(run -> due.add(occasions.next(run)));
        return due;
    }

    private Due next(Run run) {
        arrange(run.step());
        Due due = isFree(run) ? Due.FREE : due(run);
        if (isFree(run)) {
            shownBefore |= new Told(notice.pattern()).in(run, Stream.ANY);
        }
        Stimulus stimulus = run.step().stimulus();
        chosen |= stimulus == Stimulus.GRANT || stimulus == Stimulus.DENY;
        // A denial may end the installation as the notice counts it.
        renewed |= stimulus == Stimulus.DENY;
        return due;
    }

    /** Files that a step writes are a choice; those of the incomplete state are one that lacks something. */
    private void arrange(Step step) {
        if (!step.files().isEmpty()) {
            chosen = true;
            incomplete =
                    lacking.filter(state -> state.files().equals(step.files())).isPresent();
        }
    }

    /** Consent commands speak for themselves, and debug prints on purpose. */
    private static boolean isFree(Run run) {
        return run.step().sending() == Sending.OPEN
                || run.step().sending() == Sending.DEBUG
                || (run.step().stimulus() != Stimulus.EMIT && run.step().stimulus() != Stimulus.IDLE);
    }

    private Due due(Run run) {
        if (!stateHolds(run) || (run.step().stimulus() == Stimulus.IDLE && !notice.onIdle())) {
            return Due.HIDDEN;
        }
        if (notice.when() == Notice.When.EACH_RUN) {
            return Due.SHOWN;
        }
        if (spent) {
            return renewed ? Due.FREE : Due.HIDDEN;
        }
        spent = true;
        return shownBefore ? Due.FREE : Due.SHOWN;
    }

    private boolean stateHolds(Run run) {
        boolean allowed = run.step().sending() == Sending.ALLOWED;
        return switch (notice.state()) {
            case GRANTED -> allowed;
            case DENIED -> !allowed;
            // Where the default denies, a run without any switch is the one in which nobody has decided.
            case UNSET -> !chosen && (optIn ? run.step().environment().isEmpty() : allowed);
            case INCOMPLETE -> incomplete;
            case DAMAGED -> false;
        };
    }
}
