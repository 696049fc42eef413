package dev.candor.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, or a list of texts, that repeats other fields of its event.
 *
 * @param pointer where it stands, relative to the event
 * @param entries its texts in order
 */
public record Repeat(String pointer, List<Entry> entries, String source) {
    /**
     * A fixed text and what follows it.
     *
     * @param value pointer of the value that follows; an absent one is empty
     * @param start pointer of the value of which a proper start follows, cut at a dot; any number of such entries
     * @param each pointer of a list; one entry for each of its entries
     * @param optional whether it may be left out
     */
    public record Entry(
            String text,
            @Nullable String value,
            @Nullable String start,
            @Nullable String each,
            boolean optional) {}
}
