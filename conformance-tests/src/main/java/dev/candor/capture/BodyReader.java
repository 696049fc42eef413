package dev.candor.capture;

import java.io.IOException;
import java.util.List;

/** Reads the body of one request, whether its length was told before or comes chunk by chunk. */
final class BodyReader {
    private static final String HEX = "[0-9A-Fa-f]{1,15}";
    private static final int CHUNK_LINE = 4 << 10;

    private final Incoming in;
    private final Head head;
    private final HeadReader lines;

    BodyReader(Incoming in, Head head, HeadReader lines) {
        this.in = in;
        this.head = head;
        this.lines = lines;
    }

    /** Whether a body follows the head. */
    boolean follows() throws Malformed {
        return chunked() || length() > 0;
    }

    void read(Body into) throws IOException {
        if (chunked()) {
            in.stage("the chunks of the body never became whole");
            chunks(into);
        } else {
            in.stage("the body never became whole: " + length() + " bytes were announced");
            in.body(length(), into);
        }
    }

    private boolean chunked() throws Malformed {
        List<String> codings = head.elements("Transfer-Encoding");
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            throw new Malformed("Transfer-Encoding must be chunked alone");
        }
        return !codings.isEmpty();
    }

    private long length() throws Malformed {
        List<String> lengths =
                head.elements("Content-Length").stream().distinct().toList();
        if (lengths.isEmpty()) {
            return 0;
        }
        if (lengths.size() > 1 || !lengths.get(0).matches("[0-9]{1,18}")) {
            throw new Malformed("Content-Length must be one number of at most 18 digits");
        }
        return Long.parseLong(lengths.get(0));
    }

    private void chunks(Body into) throws IOException {
        for (long size = size(); size > 0; size = size()) {
            in.body(size, into);
            if (!in.lineBreak()) {
                throw new Malformed("a chunk must end with a line break");
            }
        }
        lines.headerLines();
    }

    private long size() throws IOException {
        String[] line = in.line(CHUNK_LINE).split(";", 2);
        String size = line[0].strip();
        if (!size.matches(HEX)) {
            throw new Malformed("a chunk must begin with its size in hex");
        }
        if (line.length == 2) {
            // It reaches the collector like a header line does, so it is kept like one.
            lines.add(new Header("Chunk-Extension", line[1].strip()));
        }
        return Long.parseLong(size, 16);
    }
}
