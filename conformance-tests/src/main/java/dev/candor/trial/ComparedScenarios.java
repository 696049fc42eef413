package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs that differ in facts alone, so that what follows from a fact shows. */
final class ComparedScenarios {
    /** What a person, a machine and a project are known by; the last two can be changed in a sealed world alone. */
    private static final List<String> PERSONAL =
            List.of("user", "home", "name", "email", "host", "project", "remote", "repo-id", "mac", "machine-id");

    /** The fact that is changed to change one that follows from it. */
    private static final Map<String, String> FOLLOWS = Map.of("cwd", "project");

    private final Ground ground;
    private final List<Handed> events;

    private ComparedScenarios(Ground ground) {
        this.ground = ground;
        events = ground.events().stream().map(ground::example).toList();
    }

    static List<Scenario> of(Ground ground) {
        return List.of(new ComparedScenarios(ground).facts());
    }

    /** One world, in which facts change while what is stored stays. */
    private Scenario facts() {
        Set<String> sources = sources();
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(step("as planted", Map.of()));
        steps.add(step("nothing changed", Map.of()));
        List<String> others =
                PERSONAL.stream().filter(label -> !sources.contains(label)).toList();
        steps.add(step("all but " + (sources.isEmpty() ? "nothing" : String.join(", ", sources)), to(1, others)));
        sources.forEach(source -> steps.add(step("another " + source, to(1, List.of(source)))));
        steps.add(step("all facts", to(2, PERSONAL)));
        steps.add(step("all facts, again", to(3, PERSONAL)));
        return Scenario.of("compared/facts", List.of("IDENT-01", "IDENT-03", "IDENT-04"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** A run with every event, under facts as planted but for some. */
    private Step step(String name, Map<String, String> changed) {
        Map<String, String> facts = to(0, PERSONAL);
        facts.putAll(changed);
        Step step = Step.emit(name, Sending.ALLOWED, events).changing(facts);
        Consent.Arrangement granted = ground.profile().consent().states().get(Consent.State.GRANTED);
        return granted != null && told(granted) ? step.with(granted.files()) : step;
    }

    /** Whether a fact stands in what the kit writes to grant consent: when it changes, so does the file. */
    private static boolean told(Consent.Arrangement granted) {
        String files = granted.files().values().toString();
        return PERSONAL.stream().anyMatch(label -> files.contains("{" + label + "}"));
    }

    private static Map<String, String> to(int nth, List<String> labels) {
        Map<String, String> values = new LinkedHashMap<>();
        labels.forEach(label -> values.put(label, "{" + label + "/" + nth + "}"));
        return values;
    }

    /** The facts that identifiers are declared to be made from, where all of them are there. */
    private Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        for (Identifier identifier : ground.profile().identifiers()) {
            identifier.derivation().stream()
                    .limit(1)
                    .map(Derivation::labels)
                    .flatMap(Set::stream)
                    .map(label -> FOLLOWS.getOrDefault(label, label))
                    .filter(PERSONAL::contains)
                    .forEach(sources::add);
        }
        return sources;
    }
}
