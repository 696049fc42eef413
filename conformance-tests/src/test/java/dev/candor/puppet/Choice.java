package dev.candor.puppet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** What may be done now: any denial wins over any grant, and what cannot be understood denies. */
enum Choice {
    DENIED,
    GRANTED,
    DEBUG;

    static Choice now() {
        String doNotTrack = variable("DO_NOT_TRACK");
        String own = variable("CANDOR_TELEMETRY");
        boolean debug = "debug".equals(System.getenv("CANDOR_TELEMETRY"));
        boolean denied = !isOneOf(doNotTrack, "", "0", "false", "off", "no");
        if (denied || !(debug || isOneOf(own, "", "1", "true", "on", "yes")) || !stored()) {
            return DENIED;
        }
        return debug ? DEBUG : GRANTED;
    }

    /** Stores what the user wants. */
    Choice store() throws IOException {
        Places.write(Places.consent(), this == GRANTED ? "{\"consent\":\"granted\"}" : "{\"consent\":\"denied\"}");
        return this;
    }

    private static boolean stored() {
        try {
            String consent = Files.readString(Places.consent());
            return Text.read(consent) instanceof Map<?, ?> store && "granted".equals(store.get("consent"));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value.trim().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isOneOf(String value, String... all) {
        for (String one : all) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
