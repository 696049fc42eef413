package dev.candor.scan;

import dev.candor.capture.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code postData} of an archive: the body as text, as base64, or only as the fields of its form. */
final class ArchiveBody {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    /** First bytes of gzip, zlib and zstd; what begins so is no text, whatever the archive took it for. */
    private static final List<String> PACKED =
            List.of("\u001f\u008b", "x\u0001", "x\u005e", "x\u009c", "x\u00da", "(\u00b5/\u00fd");

    private static final int LATIN = 0x100;
    private static final char LOST = '\ufffd';

    private String type = "";
    private String text = "";
    private String encoding = "";
    private long missing;
    private final List<Pair> fields = new ArrayList<>();

    void read(Parsing value) throws Broken {
        if (value.isNull()) {
            return;
        }
        value.object("postData", this::member);
    }

    private void member(String name, Parsing value) throws Broken {
        if (value.isNull()) {
            return;
        }
        switch (name) {
            case "mimeType" -> type = value.text(name);
            case "text" -> {
                missing = value.missing();
                text = value.text(name);
            }
            case "encoding", "_encoding" -> encoding = value.text(name);
            case "params" -> value.list(name, one -> fields.add(Pair.read("a field", one)));
            default -> value.skip();
        }
    }

    void into(Draft draft) throws Broken {
        if (!type.isEmpty() && !draft.has("Content-Type")) {
            draft.headers.add(new Header("Content-Type", type));
        }
        if (text.isEmpty()) {
            draft.body((isMultipart() ? multipart() : form()).getBytes(StandardCharsets.UTF_8), 0);
        } else if (encoding.equalsIgnoreCase("base64")) {
            draft.body(decoded(), missing / 4 * 3);
        } else {
            boolean packed =
                    PACKED.stream().anyMatch(text::startsWith) && text.chars().allMatch(c -> c < LATIN);
            draft.body(text.getBytes(packed ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), missing);
            if (text.indexOf(LOST) >= 0) {
                draft.dark = "the archive holds the body as text, and some of its bytes were lost by that";
            }
        }
    }

    private byte[] decoded() throws Broken {
        return Parsing.beginning("/request/postData/text", missing > 0 ? text : padded());
    }

    private String padded() {
        return text + "=".repeat((4 - text.length() % 4) % 4);
    }

    private boolean isMultipart() {
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private String form() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String multipart() {
        Matcher stated = BOUNDARY.matcher(type);
        String line = "--" + (stated.find() ? stated.group(1) : "boundary");
        StringBuilder parts = new StringBuilder();
        for (Pair field : fields) {
            parts.append(line)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field.name());
            parts.append(field.file() == null ? "" : "\"; filename=\"" + field.file());
            parts.append("\"\r\n\r\n").append(field.value()).append("\r\n");
        }
        return fields.isEmpty() ? "" : parts + line + "--\r\n";
    }
}
