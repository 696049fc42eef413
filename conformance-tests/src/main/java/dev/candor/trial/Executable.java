package dev.candor.trial;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The file that the first word of a command line means. */
final class Executable {
    private Executable() {}

    /**
     * Finds it for a world whose HOME is fresh, so that nothing is left to be found there.
     *
     * @param word a path, relative to the folder, or a name that is looked up in the caller's PATH
     * @param folder of candor.json
     * @param at where the word stands, for people
     */
    static Path of(String word, Path folder, String at) {
        try {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            return word.indexOf('/') >= 0 ? file(folder.resolve(word), word, at) : found(word, path, at);
        } catch (InvalidPathException e) {
            throw new SetUpException(at + ": must be the path or name of a program, but was: \"" + word + "\"");
        }
    }

    private static Path file(Path file, String word, String at) {
        String found = !Files.exists(file)
                ? "there is no such file"
                : !Files.isRegularFile(file)
                        ? "that is no file"
                        : !Files.isExecutable(file) ? "that file is not executable (chmod +x makes it so)" : "";
        if (!found.isEmpty()) {
            throw new SetUpException(at + ": must be a program, but was: \"" + word + "\" (" + file.normalize() + "); "
                    + found + "; does \"prepare\" make it?");
        }
        return file.normalize();
    }

    static Path found(String word, String path, String at) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath().resolve(word))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(file -> real(file, word))
                .orElseThrow(() -> new SetUpException(at + ": must be a program that PATH leads to, but was: \"" + word
                        + "\"; install it, or give a path, e.g. \"{folder}/" + word + "\""));
    }

    private static Path real(Path found, String word) {
        try {
            Path real = found.toRealPath();
            // A program that serves many names, and a version manager's stand-in, tell by the name what they are to be;
            // a Python in an environment of its own tells by the folder which libraries it has.
            boolean ownName = String.valueOf(real.getFileName()).startsWith(word);
            boolean ownPlace = Files.exists(found.resolveSibling("../pyvenv.cfg"));
            return ownName && !ownPlace ? real : found;
        } catch (IOException e) {
            throw new UncheckedIOException("a program that was just found must stay there: " + found, e);
        }
    }
}
