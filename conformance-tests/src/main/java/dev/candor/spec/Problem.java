package dev.candor.spec;

/**
 * One place where a document is not what it must be.
 *
 * @param at JSON Pointer, or line and column where the text is no JSON
 * @param keyword the schema keyword that does not hold, or what else was checked, e.g. {@code json}
 * @param expected what must hold
 * @param actual what was found, redacted: see {@link Redacted}
 */
public record Problem(String at, String keyword, String expected, String actual) {
    /** Whether it is a field that nobody listed, rather than a listed one in a wrong form. */
    public boolean undisclosed() {
        return keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties");
    }

    /** The same problem in a document that holds this one at a pointer. */
    public Problem under(String pointer) {
        return new Problem(pointer + at, keyword, expected, actual);
    }

    @Override
    public String toString() {
        return (at.isEmpty() ? "the document" : at) + ": expected " + expected + ", but was " + actual;
    }
}
