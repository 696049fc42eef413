package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events that did not arrive: each a finding, unless it may have been in what could not be read. */
final class Missed {
    private final Profile profile;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<String> doubt = Optional.empty();

    Missed(Profile profile) {
        this.profile = profile;
    }

    /** One that none of the runs brought in which it could have come. */
    void add(List<Run> bringing, Finding finding) {
        Optional<String> unseen = Unseen.atEndpoints(bringing, profile);
        if (unseen.isEmpty()) {
            findings.add(finding);
        }
        doubt = doubt.or(() -> unseen);
    }

    /** Passed where none was missed. */
    Verdict verdict(String held) {
        return doubt.filter(unseen -> findings.isEmpty())
                .map(Verdict::inconclusive)
                .orElseGet(() -> Verdict.of(findings, held));
    }
}
