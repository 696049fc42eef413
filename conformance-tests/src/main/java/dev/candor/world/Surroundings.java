package dev.candor.world;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a world, and what git knows of its user. */
final class Surroundings {
    /** Offset +05:45: a time that was made local by mistake differs from UTC in hours and minutes. */
    static final String ZONE = "Asia/Kathmandu";

    /** It names no country. */
    static final String LANGUAGE = "C.UTF-8";

    // Windows starts no program without the last two.
    private static final List<String> OF_THE_CALLER = List.of("PATH", "SystemRoot", "PATHEXT");

    private Surroundings() {}

    static Map<String, String> of(Layout layout, Map<String, String> facts) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : OF_THE_CALLER) {
            String value = System.getenv(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        variables.put("LANG", LANGUAGE);
        variables.put("TZ", ZONE);
        variables.putAll(layout.environment());
        put(variables, facts, "user", List.of("USER", "LOGNAME", "USERNAME"));
        put(variables, facts, "host", List.of("HOSTNAME", "COMPUTERNAME"));
        variables.putAll(Decoy.environment(facts));
        return variables;
    }

    private static void put(
            Map<String, String> variables, Map<String, String> facts, String label, List<String> names) {
        String value = facts.get(label);
        if (value != null) {
            names.forEach(name -> variables.put(name, value));
        }
    }

    /** The content of {@code .gitconfig} in the home folder. */
    static byte[] gitConfig(Map<String, String> facts) {
        StringBuilder config = new StringBuilder("[user]\n");
        for (String key : List.of("name", "email")) {
            String value = facts.get(key);
            if (value != null) {
                config.append("\t%s = \"%s\"\n".formatted(key, Checkout.quoted(value)));
            }
        }
        return config.toString().getBytes(StandardCharsets.UTF_8);
    }
}
