package dev.candor.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends records as the script's requests have them, tries again as it says, and keeps what nobody took. */
final class Delivery {
    private static final int LATER = 429;
    private static final int FAILED = 500;

    private final Script script;
    private final Terms terms;
    private final Values values;
    private final String base;
    private final Waiting waiting;
    private final JsonNode rules;
    private final List<JsonNode> left = new ArrayList<>();
    private boolean failed;

    /** @param base of the endpoint, without a trailing slash */
    Delivery(Script script, Terms terms, Values values, String base, Waiting waiting) {
        this.script = script;
        this.terms = terms;
        this.values = values;
        this.base = base;
        this.waiting = waiting;
        this.rules = script.part("delivery");
    }

    /** The spool; the script has one where it names a file. */
    Spool spool() {
        return new Spool(values.path(rules.path("spool")), rules);
    }

    boolean spools() {
        return rules.has("spool");
    }

    /** What would be sent for these records. */
    List<Letter> letters(List<JsonNode> records) {
        List<Letter> letters = new ArrayList<>();
        groups(records).forEach(group -> script.part("requests").forEach(one -> letters.add(letter(one, group))));
        return letters;
    }

    private List<List<JsonNode>> groups(List<JsonNode> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return Terms.text(rules.path("per")).equals("event")
                ? records.stream().map(List::of).toList()
                : List.of(records);
    }

    Letter letter(JsonNode request, List<JsonNode> records) {
        JsonNode all = JsonNodeFactory.instance.arrayNode().addAll(records);
        Map<String, JsonNode> own = Map.of("records", all, "record", all.path(0));
        return Letter.of(request, base, terms, Records.scope(values.with(own), "record.", all.path(0)));
    }

    void send(List<JsonNode> records) {
        if (mustWait()) {
            keep(records);
            return;
        }
        long since = System.nanoTime();
        Deadline deadline = patience();
        groups(records).forEach(group -> keep(untaken(group, deadline)));
        waiting.waited(since, timeout());
    }

    /** What of the group nobody took. */
    private List<JsonNode> untaken(List<JsonNode> group, Deadline deadline) {
        List<JsonNode> sent = group;
        boolean over = false;
        for (int attempt = 1; !over && attempt <= attempts(); attempt++) {
            if (attempt > 1) {
                waiting.pause(Duration.ofMillis(rules.path("pauseMillis").asLong(50)));
                sent = renewed(group);
            }
            over = !again(once(sent, deadline)) || mustWait();
        }
        return refused(sent);
    }

    /** Whether something could not be sent so far. */
    boolean failed() {
        return failed;
    }

    /** Until when an answer is waited for. */
    Deadline patience() {
        return waiting.patience(timeout());
    }

    private Duration timeout() {
        return Duration.ofMillis(rules.path("timeoutMillis").asLong());
    }

    private List<JsonNode> refused(List<JsonNode> group) {
        List<JsonNode> refused = left.isEmpty() ? List.of() : group;
        left.clear();
        return refused;
    }

    /** The worst status of the group's requests. */
    private int once(List<JsonNode> group, Deadline deadline) {
        int worst = 200;
        left.clear();
        for (JsonNode request : script.part("requests")) {
            Wire.End end = followed(letter(request, group), deadline);
            remember(end);
            if (!end.accepted()) {
                worst = end.status();
                left.addAll(lost(end) ? group : List.of());
            }
        }
        return worst;
    }

    /** Who follows redirects follows them wherever they lead. */
    private Wire.End followed(Letter letter, Deadline deadline) {
        Wire.End end = letter.send(deadline);
        for (int left = rules.path("redirects").asInt(0); left > 0 && end.status() / 100 == 3; left--) {
            String location = end.headers().getOrDefault("location", "");
            if (location.isEmpty()) {
                return end;
            }
            letter = letter.to(letter.to().resolve(location));
            end = letter.send(deadline);
        }
        return end;
    }

    private static boolean lost(Wire.End end) {
        return end.status() <= 0 || end.status() == LATER || end.status() >= FAILED;
    }

    private boolean again(int status) {
        return status == LATER
                || status >= FAILED
                || status < 0 && rules.path("retriesSilence").asBoolean(false);
    }

    private int attempts() {
        return rules.path("attempts").asInt(1);
    }

    private List<JsonNode> renewed(List<JsonNode> group) {
        JsonNode changes = rules.path("renews");
        return changes.isMissingNode()
                ? group
                : group.stream()
                        .map(one -> Script.merged(one, terms.of(changes, values)))
                        .toList();
    }

    private void keep(List<JsonNode> records) {
        failed |= !records.isEmpty();
        if (spools() && !records.isEmpty()) {
            spool().keep(renewed(records));
        }
    }

    private void remember(Wire.End end) {
        String after = end.headers().getOrDefault("retry-after", "");
        if (rules.has("notBefore") && after.matches("\\d{1,9}")) {
            Instant until = Instant.now().plusSeconds(Math.min(86_400, Long.parseLong(after)));
            Cabinet.write(values.path(rules.path("notBefore")), until.toString());
        }
    }

    private boolean mustWait() {
        return rules.has("notBefore")
                && Cabinet.read(values.path(rules.path("notBefore")))
                        .filter(time -> Instant.parse(time).isAfter(Instant.now()))
                        .isPresent();
    }
}
