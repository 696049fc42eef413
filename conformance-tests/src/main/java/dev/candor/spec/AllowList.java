package dev.candor.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only values that may travel in one field.
 *
 * @param event the event's id
 * @param pointer relative to the event
 * @param attribute what the host hands over for it
 * @param otherwise what stands for any other value; absent: it is left out
 */
public record AllowList(
        String event,
        String pointer,
        String attribute,
        List<String> values,
        @Nullable String otherwise,
        String source) {}
