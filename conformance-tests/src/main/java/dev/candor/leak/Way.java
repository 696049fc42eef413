package dev.candor.leak;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was come by.
 *
 * @param outer how the text was come by in which it was hidden; null for what stands in the exchange itself
 * @param layer what was undone last
 * @param depth how many layers were undone
 */
record Way(@Nullable Way outer, String layer, int depth) {
    static final Way OPEN = new Way(null, "", 0);

    Way through(String next) {
        return new Way(this, next, depth + 1);
    }

    /** The layers that were undone, from the outside in. */
    List<String> chain() {
        Deque<String> chain = new ArrayDeque<>();
        for (Way way = this; way.outer != null; way = way.outer) {
            chain.addFirst(way.layer);
        }
        return List.copyOf(chain);
    }
}
