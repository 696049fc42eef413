package dev.candor.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One exchange a line. */
final class Lines implements Pieces {
    private final Bytes in;
    private final Gathered whole = new Gathered();

    Lines(Bytes in) {
        this.in = in;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        Piece line = in.line(whole);
        while (line != null && line.isBlank()) {
            line = in.line(whole);
        }
        return line;
    }
}
