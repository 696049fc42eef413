package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.rule.Outgoing.Sort;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.wire.Destination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went out and could not be read, because the kit's certificate was refused or nothing of the kit listens there:
 * whatever it carried counts neither as sent nor as not sent. Each answer is a reason to conclude nothing.
 */
final class Unseen {
    private Unseen() {}

    /** To any host. */
    static Optional<String> anywhere(List<Run> runs) {
        return attempts(runs).map(Unseen::words).findFirst();
    }

    /** To a declared host, or to the address that was given in its place. */
    static Optional<String> atEndpoints(List<Run> runs, Profile profile) {
        return attempts(runs)
                .filter(attempt -> !Destination.isForeign(profile, attempt.host()))
                .map(Unseen::words)
                .findFirst();
    }

    // A refusing endpoint is never read: there it is what the step wants.
    private static Stream<Outgoing> attempts(List<Run> runs) {
        return runs.stream()
                .filter(run -> !(run.step().answer() instanceof Answer.Refuse))
                .flatMap(Outgoing::of)
                .filter(went -> went.sort() == Sort.UNSEEN);
    }

    private static String words(Outgoing attempt) {
        Run run = attempt.run();
        return "run " + run.index() + " (" + run.step().name() + "): " + attempt.what();
    }
}
