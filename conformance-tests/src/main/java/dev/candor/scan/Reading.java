package dev.candor.scan;

import dev.candor.capture.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns one file into blocks of exchanges; what cannot be read is told, and the rest is read. */
final class Reading implements AutoCloseable {
    private static final int MOST = 1_024;
    private static final long HEAVY = 2 << 20;

    private final Source source;
    private final Consumer<Notice> notices;
    private final Recent recent = new Recent();
    private @Nullable InputStream opened;
    private @Nullable Bytes bytes;
    private @Nullable Pieces pieces;
    private Form form = new StoredForm();
    private boolean toldOfUnknown;
    private boolean over;

    Reading(Source source, Consumer<Notice> notices) {
        this.source = source;
        this.notices = notices;
    }

    /** How many bytes were read, without the gzip around them. */
    long read() {
        return bytes == null ? 0 : bytes.read();
    }

    /** The next block, not empty; null at the end. */
    @Nullable
    Block next() {
        List<Exchange> before = recent.all();
        List<Read> exchanges = new ArrayList<>();
        long weight = 0;
        while (exchanges.size() < MOST && weight < HEAVY) {
            Read read = exchange();
            if (read == null) {
                break;
            }
            exchanges.add(read);
            recent.add(read.exchange());
            weight += read.weight();
        }
        return exchanges.isEmpty() ? null : new Block(source.name(), before, exchanges, weight);
    }

    private @Nullable Read exchange() {
        while (!over) {
            Piece piece = piece();
            if (piece != null) {
                Optional<Read> read = read(piece);
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return null;
    }

    private @Nullable Piece piece() {
        try {
            Piece piece = pieces().next();
            over = piece == null;
            return piece;
        } catch (Broken e) {
            stop(e.reason());
        } catch (IOException e) {
            stop(reason(e));
        }
        return null;
    }

    private void stop(String reason) {
        over = true;
        notices.accept(new Notice(source.name(), bytes == null ? 0 : bytes.line(), reason));
    }

    private Optional<Read> read(Piece piece) {
        try {
            Optional<Read> read = form.read(piece);
            if (read.isPresent() && read.get().unknown() && !toldOfUnknown) {
                toldOfUnknown = true;
                notices.accept(
                        new Notice(
                                source.name(),
                                piece.line(),
                                "an exchange must have no other keys than those of its schema, but has; from here on they are not looked into"));
            }
            return read;
        } catch (Broken e) {
            notices.accept(new Notice(source.name(), piece.line(), e.reason()));
            return Optional.empty();
        }
    }

    private Pieces pieces() throws IOException {
        if (pieces == null) {
            opened = source.opening().open();
            Bytes from = new Bytes(Unpacked.of(opened));
            boolean archive = Parsing.isArchive(from.beginning());
            form = archive ? new ArchiveForm() : form;
            pieces = archive ? new Entries(from) : new Lines(from);
            bytes = from;
        }
        return pieces;
    }

    private String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "FILE must be there, but is not";
        }
        return bytes == null
                ? "FILE must be a file that can be read, but is not ("
                        + e.getClass().getSimpleName() + ")"
                : "the file must be readable to its end, but is not ("
                        + e.getClass().getSimpleName() + "); what came before was read";
    }

    @Override
    public void close() {
        try {
            if (opened != null && opened != System.in) {
                opened.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a file that was read must close, but did not: " + source.name(), e);
        }
    }
}
