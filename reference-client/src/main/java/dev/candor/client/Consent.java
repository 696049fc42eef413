package dev.candor.client;

/**
 * Whether sending is allowed, and what decided it.
 *
 * @param allowed true where events may be recorded and sent
 * @param decidedBy name of the variable that denies, {@code this run}, {@code stored choice},
 *     {@code incomplete choice}, {@code damaged store}, {@code no home folder} or {@code default}
 */
public record Consent(boolean allowed, String decidedBy) {
    static final String STORED = "stored choice";
    static final String INCOMPLETE = "incomplete choice";
    static final String DAMAGED = "damaged store";
    static final String THIS_RUN = "this run";
    static final String NO_HOME = "no home folder";
    static final String DEFAULT = "default";
}
