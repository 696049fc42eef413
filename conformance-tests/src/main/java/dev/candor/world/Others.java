package dev.candor.world;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Other values that facts may take while a scenario plays: for each fact of a world the one it has, and some more. */
final class Others {
    /** How many values there are beside the first. */
    static final int COUNT = 4;

    /** Length of a planted word; others are longer, each by another number, so that what follows a length shows. */
    private static final int WORD = 12;

    /** As long as the planted one and more. */
    private static final int SETTING = 36;

    private Others() {}

    /**
     * The nth value of each fact; of what is not planted, the name of the home folder, and what a sealed machine has.
     *
     * @param nth from 0, which is what the world was opened with, to {@link #COUNT}
     */
    static Map<String, String> of(Facts first, int nth) {
        long seed = first.seed();
        Map<String, String> values = new LinkedHashMap<>();
        if (nth == 0) {
            values.putAll(first.values());
            values.put("home", Layout.homeName(first.values()));
            values.put("mac", SealedMachine.mac(seed, ""));
            values.put("machine-id", SealedMachine.id(seed, ""));
            return values;
        }
        String which = "/" + nth;
        values.put("user", word(seed, "user", nth));
        values.put("home", word(seed, "home", nth));
        values.put("name", capital(word(seed, "given name", nth)) + " " + capital(word(seed, "family name", nth)));
        values.put("email", word(seed, "mailbox", nth) + "@" + word(seed, "domain", nth) + ".example");
        // Whoever takes letter case for nothing gives two names one value.
        values.put("host", capital(word(seed, "host", nth)));
        values.put("project", capital(word(seed, "project", nth)));
        values.put("remote", Planted.remote(seed, which).replace(".git", nth % 2 == 0 ? "" : ".git"));
        values.put("repo-id", capital(Marker.of(seed, "repository id" + which, SETTING + nth)));
        values.put("mac", SealedMachine.mac(seed, which));
        values.put("machine-id", SealedMachine.id(seed, which));
        return values;
    }

    private static String word(long seed, String label, int nth) {
        return Marker.of(seed, label + "/" + nth, WORD + nth);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
