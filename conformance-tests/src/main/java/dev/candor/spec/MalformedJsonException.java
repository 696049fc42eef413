package dev.candor.spec;

/** Bytes that are no JSON text; the problem says where and why, without any of the text. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    MalformedJsonException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
