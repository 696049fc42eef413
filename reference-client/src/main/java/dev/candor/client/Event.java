package dev.candor.client;

import java.util.Map;

/**
 * One thing that happened, in the words of the profile.
 *
 * @param name id of the event in the profile, e.g. {@code command-run}; an unknown name is ignored
 * @param attributes what is said of it: texts, booleans, {@code Long} or {@code Integer} where the profile wants an
 *     integer, other numbers, lists; unknown keys are ignored
 */
public record Event(String name, Map<String, Object> attributes) {
    public Event {
        attributes = Map.copyOf(attributes);
    }
}
