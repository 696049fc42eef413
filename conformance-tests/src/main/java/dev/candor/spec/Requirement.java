package dev.candor.spec;

/**
 * One normative sentence of the specification.
 *
 * @param id {@code AREA-NN}, never renumbered
 * @param floor what binds where a profile does not promise it
 * @param sentence the normative sentence, plain text
 * @param title a few words
 * @param since the release that brought it, e.g. {@code 1.0}
 * @param checkedBy how it is judged, or "Not yet checked."
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

    /** What binds where a profile does not promise the requirement. */
    public enum Floor {
        /** Nothing: it is inapplicable. */
        P,
        /** Good practice: SHOULD. */
        G
    }
}
