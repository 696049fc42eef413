package dev.candor.junit;

/** Told how far the judging has come. */
@FunctionalInterface
public interface Progress {
    /**
     * A scenario is over.
     *
     * @param scenario its name
     * @param passed verdicts that passed
     * @param other verdicts that did not
     */
    void over(String scenario, int passed, int other);
}
