package dev.candor.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the matrix as a page and as JSON. */
final class MatrixPage {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MatrixPage() {}

    /** {@code kill-matrix.json} and {@code kill-matrix.md}. */
    static void write(Matrix matrix, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kill-matrix.json"), JSON.writeValueAsString(matrix));
            Files.writeString(folder.resolve("kill-matrix.md"), page(matrix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Matrix matrix) {
        StringBuilder page =
                new StringBuilder("# The kill matrix\n\nWhich broken implementations each requirement finds out.\n\n");
        matrix.totals()
                .forEach((what, count) -> page.append("- ")
                        .append(what)
                        .append(": ")
                        .append(count)
                        .append('\n'));
        page.append("\n| requirement | mutants |\n| --- | --- |\n");
        matrix.lines().forEach(line -> page.append(row(line)));
        page.append("\n| puppet | must fail | may fail | fails | why |\n| --- | --- | --- | --- | --- |\n");
        matrix.puppets().forEach(puppet -> page.append(row(puppet)));
        return page.toString();
    }

    private static String row(Matrix.Line line) {
        String mutants = line.mutants().entrySet().stream()
                .map(one -> one.getKey() + (one.getValue() ? "" : " SURVIVED"))
                .collect(Collectors.joining(", "));
        String untested = line.untested().isEmpty() ? "" : "Untested: " + line.untested();
        return "| " + line.requirement() + " | " + (mutants.isEmpty() ? untested : mutants) + " |\n";
    }

    private static String row(Matrix.Puppet puppet) {
        return "| "
                + String.join(
                        " | ",
                        puppet.id(),
                        String.join(" ", puppet.kills()),
                        String.join(" ", puppet.also().keySet()),
                        String.join(" ", puppet.failed().keySet()),
                        puppet.why())
                + " |\n";
    }
}
