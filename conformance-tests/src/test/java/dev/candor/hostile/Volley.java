package dev.candor.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.candor.capture.Exchange;
import dev.candor.capture.Listener;
import dev.candor.spec.Json;
import dev.candor.trial.TrialReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one connection brings, a function of its seed: some whole requests, and mostly something hostile behind them.
 *
 * @param owed the requests that must be found in the capture, as they are sent
 * @param bytes all that is sent
 * @param dangling whether it ends within a request for certain
 */
record Volley(List<Request> owed, byte[] bytes, boolean dangling, Volley.Manner manner) {
    private static final int SMALL = 16 << 10;
    private static final int LARGE = 3 << 20;
    private static final int HUGE = 17 << 20;

    /** How the bytes are sent, and how the connection ends. */
    enum Manner {
        /** All at once; the answers are read until the other side ends it. */
        AT_ONCE,
        /** Byte by byte. */
        DRIPPING,
        /** In pieces, with pauses. */
        HALTING,
        /** All at once, and gone without a look at any answer. */
        GONE
    }

    /** The path below which everything is sent that is owed. */
    static String path(Listener listener) {
        return listener.base().substring(listener.base().indexOf('/', "http://".length()));
    }

    static Volley of(long seed, List<Stored> ground, Listener listener) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Dress dress = new Dress(random.nextInt());
        List<Request> owed = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Request request = any(random, ground).to(path(listener) + "/" + seed + "/" + owed.size());
            Request dressed = dress.dressed(request);
            owed.add(dressed);
            bytes.writeBytes(dress.bytes(dressed));
        }
        int tail = random.nextInt(4);
        if (tail == 0) {
            bytes.writeBytes("POST /never HTTP/1.1\r\nHost: x".getBytes(ISO_8859_1));
        } else if (tail == 1) {
            bytes.writeBytes(new Damage(random).of(any(random, ground)));
        }
        return new Volley(List.copyOf(owed), bytes.toByteArray(), tail == 0, manner(random, bytes.size()));
    }

    private static Manner manner(Random random, int size) {
        Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
        boolean fits = size < SMALL && (manner != Manner.DRIPPING || size < SMALL / 8);
        return fits || manner == Manner.HALTING ? manner : Manner.AT_ONCE;
    }

    private static Request any(Random random, List<Stored> ground) {
        Stored stored = ground.get(random.nextInt(ground.size()));
        List<Exchange> exchanges = new TrialReader(Json.mapper(), stored.profile())
                .read(stored.trial())
                .exchanges()
                .toList();
        if (exchanges.isEmpty()) {
            return new Request("GET", "/", List.of(), new byte[0]);
        }
        Request request = Request.of(exchanges.get(random.nextInt(exchanges.size())));
        int size = random.nextInt(200) > 0 ? 0 : random.nextInt(20) > 0 ? LARGE : HUGE;
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        return size == 0 ? request : request.having(noise);
    }
}
