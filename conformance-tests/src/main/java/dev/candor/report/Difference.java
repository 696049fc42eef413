package dev.candor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What got better or worse between two reports.
 *
 * @param worse verdicts that moved away from passed, or are gone
 * @param better verdicts that moved towards passed, or are new
 */
public record Difference(List<String> worse, List<String> better) {
    /** From best to worst. */
    private static final List<String> ORDER =
            List.of("passed", "inapplicable", "untested", "unstable", "inconclusive", "failed");

    private static final List<String> BAD = List.of("unstable", "inconclusive", "failed");

    /** Compares verdict by verdict; both documents have been validated as reports. */
    public static Difference between(JsonNode before, JsonNode after) {
        Map<String, String> old = outcomes(before);
        Map<String, String> now = outcomes(after);
        List<String> worse = new ArrayList<>();
        List<String> better = new ArrayList<>();
        old.forEach((verdict, outcome) -> {
            String then = now.get(verdict);
            if (then == null) {
                worse.add(verdict + ": " + outcome + " -> gone");
            } else if (ORDER.indexOf(then) > ORDER.indexOf(outcome)) {
                worse.add(verdict + ": " + outcome + " -> " + then);
            } else if (!then.equals(outcome)) {
                better.add(verdict + ": " + outcome + " -> " + then);
            }
        });
        now.forEach((verdict, outcome) -> {
            if (!old.containsKey(verdict)) {
                (BAD.contains(outcome) ? worse : better).add(verdict + ": new, " + outcome);
            }
        });
        return new Difference(worse, better);
    }

    private static Map<String, String> outcomes(JsonNode report) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (JsonNode line : report.path("verdicts")) {
            String verdict = line.path("requirement").asString() + " "
                    + line.path("level").asString() + " in "
                    + line.path("scenario").asString();
            outcomes.put(verdict, line.path("outcome").asString());
        }
        return outcomes;
    }
}
