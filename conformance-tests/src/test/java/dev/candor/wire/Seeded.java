package dev.candor.wire;

import java.util.List;
import java.util.stream.Stream;

/** A format and the seed of the bodies that it is given: one that is always the same, one that never is. */
record Seeded(String format, long seed) {
    private static final long ALWAYS = 20261121L;

    static List<Seeded> formats() {
        return WireFormats.ALL.keySet().stream()
                .sorted()
                .flatMap(format -> Stream.of(new Seeded(format, ALWAYS), new Seeded(format, System.nanoTime())))
                .toList();
    }
}
