package dev.candor.scan;

import dev.candor.capture.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Exchanges as browsers and proxies keep them: the entries of an HTTP archive (HAR 1.2), numbered from 0. */
final class ArchiveForm implements Form {
    private static final Set<String> SENT = Set.of("http", "https", "ws", "wss");
    private static final String SOCKET = "_webSocketMessages";

    private int entries;

    @Override
    public Optional<Read> read(Piece piece) throws Broken {
        int index = entries++;
        try {
            Reader reader = new Reader();
            Parsing.read(piece, reader::member);
            return reader.finished(index, piece.line());
        } catch (Broken e) {
            throw new Broken("/log/entries/" + index + ": " + e.reason());
        }
    }

    private static final class Reader {
        private final Draft draft = new Draft();
        private final ArchiveBody body = new ArchiveBody();
        private final List<String> cookies = new ArrayList<>();
        private long bodySize = -1;
        private boolean socket;

        void member(String name, Parsing value) throws Broken {
            if (name.equals("request")) {
                value.object(name, this::ofRequest);
            } else {
                socket |= name.equals(SOCKET);
                value.skip();
            }
        }

        private void ofRequest(String name, Parsing value) throws Broken {
            switch (name) {
                case "method" -> draft.method = value.text(name);
                case "url" -> draft.url = withoutFragment(value.text(name));
                case "headers" -> value.list(name, this::header);
                case "cookies" -> value.list(name, this::cookie);
                case "postData" -> body.read(value);
                case "bodySize" -> bodySize = value.number();
                default -> value.skip();
            }
        }

        private void header(Parsing value) throws Broken {
            Pair pair = Pair.read("a header", value);
            // HTTP/2 has method and address among its headers; they stand in the archive once more.
            if (!pair.name().startsWith(":") && !pair.name().isEmpty()) {
                draft.headers.add(new Header(pair.name(), pair.value()));
            }
        }

        private void cookie(Parsing value) throws Broken {
            Pair pair = Pair.read("a cookie", value);
            cookies.add(pair.name() + "=" + pair.value());
        }

        Optional<Read> finished(int index, long line) throws Broken {
            if (!cookies.isEmpty() && !draft.has("Cookie")) {
                draft.headers.add(new Header("Cookie", String.join("; ", cookies)));
            }
            body.into(draft);
            if (bodySize > 0 && draft.body().length == 0) {
                draft.dark = "the archive says that the body had " + bodySize + " bytes, but holds none";
            } else if (socket) {
                draft.dark = "messages of a web socket are not read";
            }
            Read read = new Read(draft.exchange(index), line, draft.dark, false);
            int colon = draft.url.indexOf(':');
            String scheme = colon < 0 ? "" : draft.url.substring(0, colon).toLowerCase(Locale.ROOT);
            return draft.url.startsWith("/") || SENT.contains(scheme) ? Optional.of(read) : Optional.empty();
        }

        /** What stands behind the number sign is for the browser alone. */
        private static String withoutFragment(String url) {
            int fragment = url.indexOf('#');
            return fragment < 0 ? url : url.substring(0, fragment);
        }
    }
}
