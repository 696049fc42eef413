package dev.candor.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One call of {@code candor scan}, with the facts of the tests.
 *
 * @param out on the standard output
 * @param err on the standard error
 */
record Scanned(int status, String out, String err) {
    static final Path FACTS = resource("facts.json");

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Scanned.class.getResource("/dev/candor/scan/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Scanned of(Object... arguments) {
        List<String> line = new ArrayList<>(List.of("--facts", FACTS.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return bare(line.toArray(String[]::new));
    }

    /** Without facts, unless they are named. */
    static Scanned bare(String... arguments) {
        List<String> line = new ArrayList<>(List.of("scan"));
        line.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Candor.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        return new Scanned(status, out.toString(), err.toString());
    }

    static Scanned input(byte[] input, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
