package dev.candor.capture;

/**
 * One header line as it was sent.
 *
 * @param name in its letter case
 * @param value without the white space around it, each byte one character (ISO-8859-1)
 */
public record Header(String name, String value) {
    /** Whether this is the header of that name, in any letter case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
