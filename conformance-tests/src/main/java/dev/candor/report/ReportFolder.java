package dev.candor.report;

import dev.candor.capture.Capture;
import dev.candor.spec.Json;
import dev.candor.trial.StoredAttempt;
import dev.candor.trial.StoredExchange;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The folder that a report is written to. */
public final class ReportFolder {
    private static final String EXCHANGES = "exchanges.ndjson";
    private static final String CONNECTIONS = "connections.ndjson";
    private static final String LOOKUPS = "lookups.ndjson";

    private static final String EVIDENCE = "evidence.zip";

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, so that nothing is run whose report could not be kept.
     *
     * @throws UnwritableException where it cannot be written
     */
    public static ReportFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            // What is left of an earlier time must not be taken for what was judged now.
            Files.deleteIfExists(folder.resolve(EVIDENCE));
            for (String captured : List.of(EXCHANGES, CONNECTIONS, LOOKUPS)) {
                Files.deleteIfExists(folder.resolve(captured));
                Files.createFile(folder.resolve(captured));
            }
            return new ReportFolder(folder);
        } catch (IOException e) {
            throw new UnwritableException("the report folder must be writable, but " + folder + " is not (" + reason(e)
                    + "); name another with --report DIR");
        }
    }

    /** The text of {@code report.json}. */
    static byte[] bytes(Report report) {
        String text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes {@code evidence.zip}.
     *
     * @return SHA-256 of its manifest
     */
    String write(Evidence evidence) {
        try {
            return EvidenceWriter.write(evidence, folder.resolve(EVIDENCE));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /** Writes {@code report.json} and {@code TEST-candor.xml}. */
    public void write(Report report) {
        try {
            Files.write(folder.resolve("report.json"), bytes(report));
            JUnitXml.write(report, folder.resolve("TEST-candor.xml"));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    /**
     * Appends what was captured to {@code exchanges.ndjson}, {@code connections.ndjson} and {@code lookups.ndjson}, one a
     * line, so that it outlives the kit.
     */
    public synchronized void keep(Capture capture) {
        append(EXCHANGES, capture.exchanges().stream().map(StoredExchange::write));
        append(CONNECTIONS, capture.requestless().stream().map(StoredAttempt::write));
        append(LOOKUPS, capture.lookups().stream().map(StoredAttempt::write));
    }

    private void append(String file, Stream<JsonNode> kept) {
        try (Writer lines = Files.newBufferedWriter(folder.resolve(file), StandardOpenOption.APPEND)) {
            for (JsonNode one : (Iterable<JsonNode>) kept::iterator) {
                lines.write(one + "\n");
            }
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private UnwritableException unwritten(IOException e) {
        return new UnwritableException("the report could not be written to " + folder + " (" + reason(e)
                + "); free space there, or name another with --report DIR");
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return e instanceof AccessDeniedException
                ? "access denied"
                : e instanceof FileAlreadyExistsException
                        ? "a file is in its place"
                        : said == null ? "no reason given" : said;
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** The report cannot be kept; the message is meant for people. */
    public static final class UnwritableException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        UnwritableException(String message) {
            super(message);
        }
    }
}
