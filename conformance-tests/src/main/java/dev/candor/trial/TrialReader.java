package dev.candor.trial;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.wire.WireFormats;
import dev.candor.world.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a stored trial (schema {@code urn:candor:meta:trial}); what it leaves out is as in an uneventful run. */
public final class TrialReader {
    private static final String BEGAN = "2026-11-21T10:00:00Z";
    private static final Duration TOOK = Duration.ofMillis(100);
    private static final int NO_STATUS = -1;

    private final ObjectMapper mapper;
    private final Profile profile;

    public TrialReader(ObjectMapper mapper, Profile profile) {
        this.mapper = mapper;
        this.profile = profile;
    }

    /** The trial that a document states, its control within it; the document has been validated before. */
    public Trial read(JsonNode trial) {
        return read(trial, trial.has("control") ? read(trial.get("control")) : null);
    }

    /** The trial that a document states beside the control that it was played against, if it was. */
    public Trial read(JsonNode trial, @Nullable Trial control) {
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : trial.path("runs")) {
            runs.add(run(runs.size(), run));
        }
        return new Trial(
                trial.path("scenario").asString("vector"),
                trial.has("facts") ? mapper.treeToValue(trial.get("facts"), Facts.class) : Facts.of(0, List.of()),
                List.copyOf(runs),
                control,
                mapper.convertValue(trial.path("proof").asString("open"), Proof.class));
    }

    private Run run(int index, JsonNode run) {
        List<Exchange> exchanges = new ArrayList<>();
        for (JsonNode exchange : run.path("exchanges")) {
            exchanges.add(StoredExchange.read(exchanges.size(), exchange));
        }
        Instant began = Instant.parse(run.path("began").asString(BEGAN));
        Exit exit = exit(run);
        Instant ended = began.plus(exit.took()).plus(exit.linger());
        return new Run(
                index,
                StoredStep.read(run, mapper),
                began,
                run.has("over") ? Instant.parse(run.get("over").asString()) : ended,
                new Capture(
                        List.copyOf(exchanges),
                        StoredAttempt.connections(run.path("requestless")),
                        StoredAttempt.lookups(run.path("lookups"))),
                WireFormats.decode(profile, exchanges),
                exit,
                printed(run),
                StoredStep.texts(run.path("held")),
                StoredStep.texts(run.path("files")));
    }

    private static Exit exit(JsonNode run) {
        int status = run.path("exit").asInt(run.has("ended") ? NO_STATUS : 0);
        return new Exit(
                status == NO_STATUS ? null : status,
                Millis.read(run, "tookMillis", TOOK),
                Millis.read(run, "lingerMillis", Duration.ZERO),
                run.path("ended").asBoolean(false),
                run.path("orphansEnded").asInt(0));
    }

    private List<Printed> printed(JsonNode run) {
        List<Printed> printed = new ArrayList<>();
        for (JsonNode piece : run.path("printed")) {
            Stream stream = mapper.convertValue(piece.path("stream").asString("stderr"), Stream.class);
            printed.add(new Printed(
                    Millis.read(piece, "atMillis", Duration.ZERO),
                    stream,
                    piece.path("text").asString()));
        }
        return List.copyOf(printed);
    }
}
