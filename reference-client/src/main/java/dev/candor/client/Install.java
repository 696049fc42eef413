package dev.candor.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The identifier of the installation: made at the first allowed send, and put into events only then.
 *
 * @param key under which each event carries it
 * @param unkeptPrefix what stands before it where it cannot be kept and serves one run alone
 */
record Install(String key, String unkeptPrefix) {

    /** The kept one, else a new one. */
    String of(Store store) {
        String kept = store.install();
        if (kept != null) {
            return kept;
        }
        String made = RandomId.next();
        try {
            store.keep(made);
            String read = store.install(); // A store may keep it in a form of its own.
            return read == null ? made : read;
        } catch (IOException unwritable) {
            return unkeptPrefix + made;
        }
    }

    /** The kept one, else one for this look only: to show is not to send. */
    static String shown(Store store) {
        String kept = store.install();
        return kept == null ? RandomId.next() : kept;
    }

    List<String> into(List<String> events, String install) {
        List<String> identified = new ArrayList<>(events.size());
        for (String event : events) {
            identified.add(into(event, install));
        }
        return identified;
    }

    /** The event with the identifier as its first member. */
    private String into(String event, String install) {
        String rest = event.substring(1);
        return "{\"" + key + "\":" + Json.write(install) + (rest.equals("}") ? "" : ",") + rest;
    }
}
