package dev.candor.script;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Records that could not be sent yet, one a line.
 *
 * @param bounds {@code events}, {@code bytes} and {@code days}
 */
record Spool(Path file, JsonNode bounds) {

    /** Takes all records out. */
    List<JsonNode> take() {
        return Cabinet.alone(file, () -> {
            List<JsonNode> records = read();
            if (!bounds.path("spoolStays").asBoolean(false)) {
                Cabinet.delete(file);
            }
            return records;
        });
    }

    /** Keeps records, the newest where there is no room for all. */
    void keep(List<JsonNode> records) {
        Cabinet.alone(file, () -> {
            List<JsonNode> all = read();
            all.addAll(records);
            List<String> lines = all.stream().map(JsonNode::toString).toList();
            return Cabinet.write(file, String.join("\n", newest(lines)));
        });
    }

    private List<String> newest(List<String> lines) {
        int from = Math.max(0, lines.size() - bounds.path("events").asInt(1_000));
        int bytes =
                lines.stream().skip(from).mapToInt(line -> line.length() + 1).sum();
        for (; bytes > bounds.path("bytes").asInt(1 << 20); from++) {
            bytes -= lines.get(from).length() + 1;
        }
        return lines.subList(from, lines.size());
    }

    private List<JsonNode> read() {
        List<JsonNode> records = new ArrayList<>();
        Cabinet.read(file)
                .ifPresent(text ->
                        text.lines().map(Script::parse).filter(this::young).forEach(records::add));
        return records;
    }

    private boolean young(JsonNode one) {
        Instant oldest = Instant.now().minus(Duration.ofDays(bounds.path("days").asInt(7)));
        JsonNode time = one.path("time");
        return time.isMissingNode() || Instant.parse(Terms.text(time)).isAfter(oldest);
    }
}
