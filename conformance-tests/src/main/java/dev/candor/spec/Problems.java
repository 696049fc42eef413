package dev.candor.spec;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Makes problems in our own words from the validator's errors: one per cause, without the offending value. */
final class Problems {
    /** Where several keywords fail at one place, the first of these names the cause. */
    private static final List<String> RANK = List.of("type", "const", "enum", "format", "pattern");

    private Problems() {}

    static List<Problem> of(List<Error> errors) {
        Map<String, Problem> first = new LinkedHashMap<>();
        for (Error error : causes(errors)) {
            Problem problem = problem(error);
            first.merge(problem.at(), problem, (a, b) -> rank(b) < rank(a) ? b : a);
        }
        return List.copyOf(first.values());
    }

    private static int rank(Problem problem) {
        int rank = RANK.indexOf(problem.keyword());
        return rank < 0 ? RANK.size() : rank;
    }

    // Where no alternative fits, each one complains; what counts is the one that came closest.
    private static List<Error> causes(List<Error> errors) {
        List<Error> causes = new ArrayList<>();
        Map<String, Map<String, List<Error>>> choices = new LinkedHashMap<>();
        for (Error error : errors) {
            int choice = choice(error);
            if (choice < 0) {
                causes.add(error);
            } else {
                choices.computeIfAbsent(path(error, choice), key -> new TreeMap<>())
                        .computeIfAbsent(path(error, choice + 1), key -> new ArrayList<>())
                        .add(error);
            }
        }
        choices.values().forEach(branches -> causes.addAll(closest(branches)));
        causes.removeIf(e -> e.getKeyword().equals("oneOf") && choices.containsKey(path(e, lastStep(e))));
        return causes;
    }

    private static List<Error> closest(Map<String, List<Error>> branches) {
        return branches.values().stream()
                .min(Comparator.<List<Error>>comparingInt(branch -> -depth(branch))
                        .thenComparingInt(List::size))
                .orElseThrow();
    }

    private static int depth(List<Error> branch) {
        return branch.stream()
                .mapToInt(error -> error.getInstanceLocation().getNameCount()
                        + (error.getKeyword().equals("type") ? 0 : 1))
                .min()
                .orElse(0);
    }

    // The step of the evaluation path that names the first choice between alternatives, or -1.
    private static int choice(Error error) {
        for (int i = 0; i < lastStep(error); i++) {
            String step = String.valueOf(error.getEvaluationPath().getElement(i));
            if (step.equals("properties")) {
                i++;
            } else if (step.equals("anyOf") || step.equals("oneOf")) {
                return i;
            }
        }
        return -1;
    }

    private static int lastStep(Error error) {
        return error.getEvaluationPath().getNameCount() - 1;
    }

    private static String path(Error error, int last) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            path.append('/').append(error.getEvaluationPath().getElement(i));
        }
        return path.toString();
    }

    private static Problem problem(Error error) {
        String keyword = error.getKeyword();
        StringBuilder at = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            at.append(Pointers.step(String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        JsonNode found = error.getInstanceNode();
        String field = error.getProperty();
        if (field != null) {
            at.append(Pointers.step(field));
            found = found.path(field);
        }
        String actual = keyword.equals("enum") || keyword.equals("const") ? Redacted.word(found) : Redacted.of(found);
        return new Problem(at.toString(), keyword, Expectation.of(keyword, error.getSchemaNode()), actual);
    }
}
