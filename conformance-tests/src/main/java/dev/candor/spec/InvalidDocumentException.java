package dev.candor.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A document of ours (profile, candor.json, ...) that cannot be used; the message is meant for people. */
public final class InvalidDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * @param document its file or name
     * @param problems all that is wrong with it, at least one
     */
    public InvalidDocumentException(String document, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", document + " cannot be used:", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
