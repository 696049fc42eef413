package dev.candor.scan;

/** Something that is no exchange; the message says what must hold and quotes nothing of what stands there. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
