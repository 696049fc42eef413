package dev.candor.client;

import java.util.List;

/**
 * The commands by which a user says yes or no, and asks what holds.
 *
 * @param known those that the tool has, of {@code grant}, {@code deny} and {@code status}
 * @param granted what they print where sending is allowed
 * @param denied what they print where it is not
 */
record Commands(List<String> known, String granted, String denied) {
    /** A tool without any. */
    static final Commands NONE = new Commands(List.of(), "", "");
}
