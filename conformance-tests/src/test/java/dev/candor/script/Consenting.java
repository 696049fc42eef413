package dev.candor.script;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Decides what may be done now. Each switch of the script says {@code none}, {@code denied}, {@code granted},
 * {@code debug} or {@code incomplete}; one denial wins over all else, unless the script says that the first one that
 * speaks decides.
 */
record Consenting(JsonNode consent, Terms terms, Terms.Scope scope) {
    /** The state: undecided, denied, incomplete, debug or granted. */
    String state() {
        Set<String> said = new HashSet<>();
        boolean first = Terms.text(consent.path("wins")).equals("first");
        for (Map.Entry<String, JsonNode> one : consent.path("switches").properties()) {
            String says = says(one.getValue());
            if (!says.equals("none") && !(first && !said.isEmpty())) {
                said.add(says);
            }
        }
        return state(said);
    }

    private String state(Set<String> said) {
        if (said.contains("denied")) {
            return "denied";
        }
        boolean byDefault = Terms.text(consent.path("default")).equals("granted");
        if (!byDefault && !said.contains("granted")) {
            return "undecided";
        }
        for (String special : new String[] {"incomplete", "debug"}) {
            if (said.contains(special)) {
                return special;
            }
        }
        return "granted";
    }

    private String says(JsonNode decides) {
        JsonNode value = terms.of(decides.path("value"), scope);
        if (value.isMissingNode()) {
            return Terms.text(decides.path("unset"));
        }
        JsonNode effect = decides.path("cases").path(Terms.text(value));
        return Terms.text(effect.isMissingNode() ? decides.path("else") : effect);
    }
}
