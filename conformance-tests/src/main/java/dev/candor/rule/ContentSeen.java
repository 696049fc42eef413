package dev.candor.rule;

import dev.candor.capture.Connection;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.Optional;

/**
 * A rule about what was sent, where something was sent that could not be read: nothing passes unread, and what is
 * inconclusive says so.
 *
 * @param of which content must have been read for the rule to pass
 */
record ContentSeen(Rule rule, Of of) implements Rule {
    /** Whose content. */
    enum Of {
        /** All that went to any host. */
        ALL,
        /** What went to the declared endpoints. */
        ENDPOINTS,
        /** None: what makes the rule pass was read. */
        NONE
    }

    @Override
    public String requirement() {
        return rule.requirement();
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Verdict verdict = rule.judge(trial, profile);
        return switch (verdict.outcome()) {
            case PASSED -> in(trial.runs(), profile).map(Verdict::inconclusive).orElse(verdict);
            case INCONCLUSIVE -> explained(verdict, trial, profile);
            default -> verdict;
        };
    }

    private Optional<String> in(List<Run> runs, Profile profile) {
        return switch (of) {
            case ALL -> Unseen.anywhere(runs);
            case ENDPOINTS -> Unseen.atEndpoints(runs, profile);
            case NONE -> Optional.empty();
        };
    }

    private static Verdict explained(Verdict verdict, Trial trial, Profile profile) {
        List<Run> control = trial.control().map(Trial::runs).orElse(List.of());
        return Unseen.atEndpoints(trial.runs(), profile)
                .or(() -> Unseen.atEndpoints(control, profile).map(words -> "the control's " + words))
                .filter(words -> !verdict.reason().contains(Connection.UNSEEN))
                .map(words -> Verdict.inconclusive(verdict.reason() + "; " + words))
                .orElse(verdict);
    }
}
