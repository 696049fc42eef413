package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Trial;

/** The executable form of one requirement. No input or output: evidence and promise in, verdict out. */
public interface Rule {
    /** Id of the requirement. */
    String requirement();

    /** Judges one trial. Never throws for what an implementation did. */
    Verdict judge(Trial trial, Profile profile);
}
