package dev.candor.spec;

import java.util.Optional;

/**
 * One normative sentence of the specification.
 *
 * @param id {@code AREA-NN}, never renumbered
 * @param floor what binds where a profile does not promise it
 * @param sentence the normative sentence, plain text
 * @param title a few words
 * @param since the release that brought it, e.g. {@code 1.0}
 * @param checkedBy how it is judged, or "Not yet checked."; where no broken implementation was found out by it in the
 *     tests of the kit, "Untested:" and why
 * @param why what stands behind it
 * @param failing what failing means to people
 */
public record Requirement(
        String id,
        Floor floor,
        String sentence,
        String title,
        String since,
        String checkedBy,
        String why,
        String failing) {

    private static final String UNTESTED = "Untested: ";

    /** Why no broken implementation shows that the kit finds a failure; empty where some do, or nothing is checked. */
    public Optional<String> untested() {
        int at = checkedBy.indexOf(UNTESTED);
        return at < 0 ? Optional.empty() : Optional.of(checkedBy.substring(at + UNTESTED.length()));
    }

    /** What binds where a profile does not promise the requirement. */
    public enum Floor {
        /** Nothing: it is inapplicable. */
        P,
        /** Good practice: SHOULD. */
        G
    }
}
