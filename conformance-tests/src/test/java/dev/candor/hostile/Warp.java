package dev.candor.hostile;

import dev.candor.capture.Capture;
import dev.candor.capture.Connection;
import dev.candor.capture.Exchange;
import dev.candor.capture.Fed;
import dev.candor.capture.Lookup;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import dev.candor.trial.StoredAttempt;
import dev.candor.trial.StoredExchange;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a stored run into one of an implementation that does whatever it likes. */
final class Warp {
    private static final int MOST_OUTPUT = 100_000;
    private static final String[] STREAMS = {"stdout", "stderr", "any"};

    private final Random random;

    Warp(Random random) {
        this.random = random;
    }

    /** Sends hostile requests between the right ones; everything goes through the kit's own reading. */
    void traffic(ObjectNode run, List<Exchange> right, Profile profile) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Request request = right.isEmpty()
                    ? new Request("POST", "/r/1", List.of(), new byte[0])
                    : Request.of(right.get(random.nextInt(right.size())));
            sent.writeBytes(hostile(request, profile));
        }
        int piece = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 1 << random.nextInt(15);
        show(run, Fed.capture(sent.toByteArray(), piece, random.nextInt(8) == 0));
    }

    private byte[] hostile(Request request, Profile profile) {
        List<Endpoint> endpoints = profile.endpoints();
        Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
        Request evil = random.nextBoolean() ? new Evil(random).of(request, endpoint) : request;
        return switch (random.nextInt(6)) {
            case 0 -> dressed(request);
            case 1, 2 -> Damage.whole(evil);
            case 3 -> new Damage(random).broken(dressed(evil));
            default -> new Damage(random).of(evil);
        };
    }

    private byte[] dressed(Request request) {
        Dress dress = new Dress(random.nextInt());
        return dress.bytes(dress.dressed(request));
    }

    /** Puts down what was captured as what the run showed. */
    static void show(ObjectNode run, Capture capture) {
        ArrayNode exchanges = run.putArray("exchanges");
        capture.exchanges().forEach(exchange -> exchanges.add(StoredExchange.write(exchange)));
        ArrayNode requestless = run.withArray("requestless");
        capture.requestless().forEach(connection -> requestless.add(StoredAttempt.write(connection)));
    }

    /** What a run leaves behind beside requests. */
    void rest(ObjectNode run) {
        switch (random.nextInt(6)) {
            case 0 -> printed(run);
            case 1 -> run.putObject("files").put(Words.any(random), Words.any(random));
            case 2 -> run.withObject("/files").put(".." + Words.any(random), Words.any(random));
            case 3 ->
                run.withArray("lookups")
                        .add(StoredAttempt.write(new Lookup(Duration.ZERO, Words.any(random), Words.any(random))));
            case 4 -> run.withArray("requestless").add(StoredAttempt.write(connection()));
            default ->
                run.put("exit", random.nextInt(256))
                        .put("tookMillis", random.nextInt(100_000))
                        .put("ended", random.nextBoolean());
        }
    }

    private Connection connection() {
        return new Connection(Duration.ZERO, Words.any(random), random.nextLong() >>> 1, Words.any(random));
    }

    private void printed(ObjectNode run) {
        ObjectNode piece = run.withArray("printed").addObject();
        String text = Words.any(random);
        int times = random.nextInt(20) == 0 ? MOST_OUTPUT / (text.length() + 1) : 1;
        piece.put("stream", STREAMS[random.nextInt(STREAMS.length)]);
        piece.put("text", (text + "\n").repeat(times));
    }
}
