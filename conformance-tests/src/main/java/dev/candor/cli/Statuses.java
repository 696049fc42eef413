package dev.candor.cli;

import java.util.List;

/** Of several exit statuses the one that counts. */
final class Statuses {
    /** The first that holds for any profile. */
    private static final List<Integer> ORDER = List.of(3, 2, 4, 1, 0);

    private Statuses() {}

    static int first(List<Integer> statuses) {
        return ORDER.stream().filter(statuses::contains).findFirst().orElse(0);
    }
}
