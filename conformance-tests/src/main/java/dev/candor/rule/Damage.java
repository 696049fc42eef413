package dev.candor.rule;

import dev.candor.spec.Json;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Files that are called JSON and cannot be read as such, or were read before and cannot any more. */
final class Damage {
    /** Where files are cut, what is left of a long one is no proof. */
    private static final int LONGEST = 64 << 10;

    private final Optional<Trial> control;

    Damage(Trial trial) {
        control = trial.control();
    }

    /** Each a finding; what the control leaves in the same state is no damage. */
    List<Finding> in(Run run) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, String> file : run.files().entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".json") && isDamaged(file.getValue()) && !isUsual(path)) {
                findings.add(Finding.at(run, path, "a file that can be read as JSON", "one that cannot"));
            }
        }
        return findings;
    }

    private boolean isUsual(String path) {
        return control.stream()
                .flatMap(trial -> trial.runs().stream())
                .anyMatch(run -> isDamaged(run.files().getOrDefault(path, "{}")));
    }

    private static boolean isDamaged(String content) {
        String text = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        boolean lines = !text.isBlank() && text.lines().allMatch(line -> line.isBlank() || isRead(line));
        return content.length() < LONGEST && !isRead(text) && !lines;
    }

    private static boolean isRead(String text) {
        try {
            return !text.isBlank() && !Json.mapper().readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
