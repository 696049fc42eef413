package dev.candor.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requirements as SPECIFICATION.md words them: a heading, a quoted sentence, and three fixed lines each. */
final class SpecificationText {
    private static final Pattern HEADING = Pattern.compile("### ([A-Z]+-\\d\\d) - (.+)");
    private static final Pattern LAST =
            Pattern.compile("\\*Checked by\\* (.+) \\*Floor\\* ([PG])\\. \\*Since\\* (\\S+)\\.");

    private SpecificationText() {}

    static List<Requirement> requirements(List<String> lines) {
        List<Map<String, String>> found = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                found.add(new LinkedHashMap<>(Map.of("id", heading.group(1), "title", heading.group(2))));
            }
            inside = heading.matches() || inside && !line.startsWith("## ");
            if (inside && !heading.matches() && !line.isEmpty()) {
                part(line, found.get(found.size() - 1));
            }
        }
        return found.stream().map(SpecificationText::requirement).toList();
    }

    private static void part(String line, Map<String, String> into) {
        Matcher last = LAST.matcher(line);
        if (line.startsWith("> ")) {
            put(into, "sentence", line.substring(2).replace("**", ""));
        } else if (line.startsWith("*Why.* ")) {
            put(into, "why", line.substring("*Why.* ".length()));
        } else if (line.startsWith("*If you fail this,* ")) {
            put(into, "failing", line.substring("*If you fail this,* ".length()));
        } else if (last.matches()) {
            put(into, "checkedBy", last.group(1));
            put(into, "floor", last.group(2));
            put(into, "since", last.group(3));
        } else {
            throw new IllegalArgumentException("expected one of the fixed lines of a requirement, but was: " + line);
        }
    }

    private static void put(Map<String, String> into, String key, String text) {
        if (into.put(key, text) != null) {
            throw new IllegalArgumentException(
                    "expected " + key + " once in " + into.get("id") + ", but there are two");
        }
    }

    private static Requirement requirement(Map<String, String> parts) {
        return Json.mapper().convertValue(parts, Requirement.class);
    }
}
