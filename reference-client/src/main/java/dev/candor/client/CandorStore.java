package dev.candor.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code consent.json} with a receipt of the choice, and {@code install-id} beside the events that wait. */
final class CandorStore implements Store {
    private final Path consent;
    private final Path installId;
    private final Notice notice;
    private final String tool;

    CandorStore(Folders folders, Notice notice, String tool) {
        consent = folders.config().resolve("consent.json");
        installId = folders.state().resolve("install-id");
        this.notice = notice;
        this.tool = tool;
    }

    @Override
    public Choice choice() {
        try {
            String text = KeptFile.read(consent);
            return text == null ? Choice.UNSET : read(JsonReader.object(text));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Choice.DAMAGED;
        }
    }

    private Choice read(Map<String, @Nullable Object> receipt) throws IOException {
        Object state = receipt.get("consent");
        if ("granted".equals(state)) {
            return new Choice(Choice.State.GRANTED, since(receipt.get("at")));
        }
        return "denied".equals(state) ? Choice.DENIED : Choice.DAMAGED;
    }

    /** A receipt without a time was written by hand: then the file's own time counts. */
    private long since(@Nullable Object at) throws IOException {
        try {
            if (at instanceof String text) {
                return Instant.parse(text).toEpochMilli();
            }
        } catch (DateTimeParseException none) {
            // As if it had no time.
        }
        return Files.getLastModifiedTime(consent).toMillis();
    }

    @Override
    public void choose(boolean granted, long nowMillis) throws IOException {
        Choice.State before = choice().state();
        if (granted && before == Choice.State.GRANTED) {
            return; // A second grant must not date the first anew: what was recorded since then may leave.
        }
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("consent", granted ? "granted" : "denied");
        receipt.put("at", Utc.text(nowMillis));
        receipt.put("how", "command");
        receipt.put("tool", tool);
        receipt.put("noticeVersion", notice.version());
        receipt.put("noticeHash", "sha256:" + Digest.sha256(notice.text()));
        KeptFile.replace(consent, Json.write(receipt) + "\n");
        if (!granted || before == Choice.State.DENIED) {
            KeptFile.delete(installId);
        }
    }

    @Override
    public @Nullable String install() {
        String kept = KeptFile.readOrEmpty(installId);
        return RandomId.valid(kept) ? kept : null;
    }

    @Override
    public void keep(String install) throws IOException {
        KeptFile.replace(installId, install + "\n");
    }
}
