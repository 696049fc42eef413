package dev.candor.trial;

/** An implementation that cannot be judged as it is set up; the message is meant for people. Never a verdict. */
public final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what must hold, what was found, where, and what to do
     */
    public SetUpException(String message) {
        super(message);
    }
}
