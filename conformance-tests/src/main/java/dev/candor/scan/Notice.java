package dev.candor.scan;

/**
 * Something that was not read.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param reason what must hold and does not; quotes nothing of the file
 */
public record Notice(String file, long line, String reason) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + reason;
    }
}
