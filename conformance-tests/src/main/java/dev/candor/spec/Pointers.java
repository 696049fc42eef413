package dev.candor.spec;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901) as text. */
public final class Pointers {
    private Pointers() {}

    /** One step with its slash; a name longer than what may be shown is cut. */
    public static String step(String name) {
        String shown = name.length() > Redacted.SHOWN ? name.substring(0, Redacted.SHOWN) + "..." : name;
        return "/" + shown.replace("~", "~0").replace("/", "~1");
    }

    /** The names and indices that a pointer walks through. */
    public static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String step : pointer.substring(1).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return steps;
    }
}
