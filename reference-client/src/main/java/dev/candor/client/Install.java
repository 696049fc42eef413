package dev.candor.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The identifier of the installation: made at the first allowed send, and put into events only then. */
final class Install {
    private Install() {}

    /** The kept one, else a new one; where it cannot be kept, it serves this run alone. */
    static String of(Store store, Dialect dialect) {
        String kept = store.install();
        if (kept != null) {
            return kept;
        }
        String made = RandomId.next();
        try {
            store.keep(made);
            return made;
        } catch (IOException unwritable) {
            return dialect.unkept(made);
        }
    }

    /** The kept one, else one for this look only: to show is not to send. */
    static String shown(Store store) {
        String kept = store.install();
        return kept == null ? RandomId.next() : kept;
    }

    static List<String> into(List<String> events, String key, String install) {
        List<String> identified = new ArrayList<>(events.size());
        for (String event : events) {
            identified.add(into(event, key, install));
        }
        return identified;
    }

    /** The event with the identifier as its first member. */
    static String into(String event, String key, String install) {
        String rest = event.substring(1);
        return "{\"" + key + "\":\"" + install + (rest.equals("}") ? "\"" : "\",") + rest;
    }
}
