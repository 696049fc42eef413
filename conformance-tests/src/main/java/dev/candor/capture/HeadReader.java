package dev.candor.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of one request, and the header lines that may follow its chunks; both share their bounds. */
final class HeadReader {
    static final int MOST_BYTES = 64 << 10;
    static final int MOST_HEADERS = 200;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST = Pattern.compile("(" + TOKEN + ") ([^\\x00-\\x20\\x7f]+) (HTTP/1\\.[01])");
    // A value may hold any byte but control characters: some senders put UTF-8 there.
    private static final Pattern HEADER = Pattern.compile("(" + TOKEN + "):[ \\t]*([^\\x00-\\x08\\x0a-\\x1f\\x7f]*)");

    private final Incoming in;
    private final List<Header> headers = new ArrayList<>();
    private int left = MOST_BYTES;

    HeadReader(Incoming in) {
        this.in = in;
    }

    Head head() throws IOException {
        in.stage("the head of the request never became whole");
        if (in.first() == Hello.HANDSHAKE) {
            throw new Malformed("a TLS handshake came where plain http was due, " + Connection.UNSEEN);
        }
        if (in.first() < '!' || in.first() > '~') {
            throw new Malformed("what came does not begin like HTTP");
        }
        String line = line();
        if (line.startsWith("PRI * HTTP/2")) {
            throw new Malformed("HTTP/2 came; the kit speaks HTTP/1.1, " + Connection.UNSEEN);
        }
        Matcher request = REQUEST.matcher(line);
        if (!request.matches()) {
            throw new Malformed("the first line must be method, target and HTTP/1.0 or HTTP/1.1, one space between");
        }
        headerLines();
        return new Head(request.group(1), request.group(2), request.group(3), headers);
    }

    /** Reads header lines up to the empty line behind them. */
    void headerLines() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new Malformed("header line " + (headers.size() + 1) + " must be a name, a colon and a value");
            }
            add(new Header(header.group(1), header.group(2).stripTrailing()));
        }
    }

    void add(Header header) throws Malformed {
        if (headers.size() == MOST_HEADERS) {
            throw new Malformed("more than " + MOST_HEADERS + " header lines came");
        }
        headers.add(header);
    }

    /** All header lines so far. */
    List<Header> headers() {
        return List.copyOf(headers);
    }

    /** How many bytes the lines took, at most. */
    int bytes() {
        return MOST_BYTES - left;
    }

    private String line() throws IOException {
        String line = in.line(left);
        left = Math.max(0, left - line.length() - 2);
        return line;
    }
}
