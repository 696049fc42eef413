package dev.candor.trial;

import dev.candor.spec.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads one stream of a run to its end and keeps its beginning, each piece with its time. */
final class Output {
    /** What it reads from; a named pipe opens no sooner than somebody can write to it. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Characters kept. */
    static final int KEPT = 1 << 20;

    // Pieces that come closer than this, and are short, become one: a program may write byte by byte.
    private static final Duration CLOSE = Duration.ofMillis(10);
    private static final int PIECE = 4096;

    private final Stream stream;
    private final Supplier<Duration> clock;
    private final List<Printed> pieces = new ArrayList<>();
    private final Thread reader;
    private long read;

    private Output(Source source, Stream stream, Supplier<Duration> clock) {
        this.stream = stream;
        this.clock = clock;
        reader = new Thread(() -> drain(source), "output");
        reader.setDaemon(true);
    }

    /** Begins to read. */
    static Output of(Source source, Stream stream, Supplier<Duration> clock) {
        Output output = new Output(source, stream, clock);
        output.reader.start();
        return output;
    }

    private void drain(Source source) {
        char[] buffer = new char[8192];
        try (Reader text = new InputStreamReader(source.open(), StandardCharsets.UTF_8)) {
            for (int length = text.read(buffer); length >= 0; length = text.read(buffer)) {
                keep(new String(buffer, 0, length));
            }
        } catch (IOException e) {
            keep("[this stream could not be read further: " + e.getMessage() + "]");
        }
    }

    private synchronized void keep(String text) {
        int rest = (int) Math.max(0, KEPT - read);
        read += text.length();
        if (rest == 0) {
            return;
        }
        Printed piece = new Printed(clock.get(), stream, text.substring(0, Math.min(rest, text.length())));
        Printed last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null
                && last.text().length() < PIECE
                && piece.at().minus(last.at()).compareTo(CLOSE) < 0) {
            pieces.set(pieces.size() - 1, new Printed(last.at(), stream, last.text() + piece.text()));
        } else {
            pieces.add(piece);
        }
    }

    /** What was read, once the stream has ended or the bound is reached. */
    List<Printed> printed(Duration bound) throws InterruptedException {
        reader.join(Math.max(1, bound.toMillis()));
        synchronized (this) {
            List<Printed> printed = new ArrayList<>(pieces);
            if (read > KEPT) {
                Printed last = printed.remove(printed.size() - 1);
                String cut = "\n[" + KEPT + " characters are kept; " + (read - KEPT) + " more were printed]\n";
                printed.add(new Printed(last.at(), stream, last.text() + cut));
            }
            return printed;
        }
    }
}
