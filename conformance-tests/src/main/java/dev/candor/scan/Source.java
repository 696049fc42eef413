package dev.candor.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that holds exchanges.
 *
 * @param name as it was given
 */
public record Source(String name, Opening opening) {
    /** Name of the standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Begins to read. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** A file, or the standard input where its name is {@code -}. */
    public static Source of(String name) {
        return new Source(name, () -> name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name)));
    }
}
