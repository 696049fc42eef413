package dev.candor.capture;

/** One header line as it was sent: order and letter case are kept. */
public record Header(String name, String value) {
    /** Whether this is the header of that name, in any letter case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
