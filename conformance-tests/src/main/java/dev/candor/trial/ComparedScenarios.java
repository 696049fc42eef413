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
import java.util.stream.Stream;

/** Runs that differ in facts alone, so that what follows from a fact shows. */
final class ComparedScenarios {
    /** What a person, a machine and a project are known by; the last two can be changed in a sealed world alone. */
    private static final List<String> PERSONAL =
            List.of("user", "home", "name", "email", "host", "project", "remote", "repo-id", "mac", "machine-id");

    /** What a project has wherever it is worked on. */
    private static final Set<String> OF_THE_PROJECT = Set.of("project", "remote", "repo-id");

    /** What no world can be without. */
    private static final Set<String> ALWAYS = Set.of("home", "project", "mac");

    /** The fact that is changed to change one that follows from it. */
    private static final Map<String, String> FOLLOWS = Map.of("cwd", "project");

    /** Far from Greenwich, with half hours; letters stay as they are, so that programs can print as before. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "TZ", "Pacific/Chatham",
            "LANG", "de_CH.UTF-8",
            "LANGUAGE", "de_CH:de",
            "LC_CTYPE", "C.UTF-8");

    private static final int LAST = 4;

    private final Ground ground;
    private final List<Handed> events;

    private ComparedScenarios(Ground ground) {
        this.ground = ground;
        events = ground.events().stream().map(ground::example).toList();
    }

    static List<Scenario> of(Ground ground) {
        ComparedScenarios compared = new ComparedScenarios(ground);
        List<Scenario> scenarios = new ArrayList<>(List.of(compared.facts(), compared.elsewhere()));
        List<String> needed = GrantedScenarios.optionalFacts(ground);
        for (String fact : needed) {
            scenarios.add(compared.without("compared/without-" + fact, Set.of(fact), LAST)
                    .against("granted/without-" + fact));
        }
        scenarios.addAll(compared.unkept());
        Set<String> missing = needed.isEmpty() ? compared.missing() : Set.of();
        if (!missing.isEmpty()) {
            String name = missing.size() == 1 ? "without-" + missing.iterator().next() : "without-facts";
            scenarios.add(compared.without("compared/" + name, missing, 0).judgedBy(List.of("IDENT-01")));
            scenarios.add(compared.without("compared/" + name + "-elsewhere", missing, LAST)
                    .against("compared/" + name));
        }
        return scenarios;
    }

    /** One world, in which facts change while what is stored stays. */
    private Scenario facts() {
        Set<String> sources = sources();
        List<String> others =
                PERSONAL.stream().filter(label -> !sources.contains(label)).toList();
        Step planted = step("as planted", Map.of());
        List<Step> changed = new ArrayList<>();
        changed.add(planted);
        changed.add(step(sources.isEmpty() ? "others" : "all but " + String.join(", ", sources), to(1, others)));
        sources.forEach(source -> changed.add(step("another " + source, to(1, List.of(source)))));
        changed.add(step("all others", to(2, PERSONAL)));
        changed.add(step("all others, again", to(LAST - 1, PERSONAL)));
        changed.add(step("another zone and language", Map.of()).in(ELSEWHERE));
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(planted);
        steps.addAll(changed);
        int first = steps.size();
        others.forEach(label -> steps.add(step("another " + label + " alone", to(1, List.of(label)))));
        int named = steps.size();
        steps.addAll(changed);
        steps.addAll(changed);
        Steadiness steadiness = new Steadiness(ground.profile(), first, named);
        return Scenario.of(
                        "compared/facts",
                        List.of(
                                "IDENT-01",
                                "IDENT-03",
                                "IDENT-04",
                                "IDENT-08",
                                "PRIVACY-07",
                                "PRIVACY-08",
                                "PRIVACY-09"),
                        steps)
                .until(steadiness::enough)
                .against(GrantedScenarios.CONTROL);
    }

    /** The same project on another machine of another user. */
    private Scenario elsewhere() {
        Map<String, String> facts = to(
                LAST,
                PERSONAL.stream()
                        .filter(label -> !OF_THE_PROJECT.contains(label))
                        .toList());
        List<Step> steps =
                List.of(step("another machine and user", facts), step("another machine and user, again", facts));
        return Scenario.of("compared/elsewhere", List.of("IDENT-08", "PRIVACY-07"), under(facts, steps))
                .against(GrantedScenarios.CONTROL);
    }

    /** A world that lacks facts, and has the nth value of each other one. */
    private Scenario without(String name, Set<String> missing, int nth) {
        Map<String, String> facts = to(nth, PERSONAL);
        missing.forEach(label -> facts.put(label, ""));
        List<Step> steps = List.of(step("without " + String.join(", ", missing), facts));
        // Only what falls back to another fact has a source left that can be another one.
        boolean fallsBack = ground.profile().identifiers().stream()
                .anyMatch(identifier -> identifier.derivation().size() > 1);
        List<String> requirements =
                fallsBack ? List.of("IDENT-01", "IDENT-03", "IDENT-10") : List.of("IDENT-01", "IDENT-10");
        return Scenario.of(name, requirements, under(facts, steps));
    }

    /** Two worlds of the same facts in which no identifier can be kept. */
    private List<Scenario> unkept() {
        List<Step> unkept = HomeScenarios.unkept(ground, Step.emit("", Sending.OPEN, events));
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.addAll(unkept);
        return unkept.isEmpty()
                ? List.of()
                : List.of(
                        Scenario.of("compared/unkept", List.of(), steps),
                        Scenario.of("compared/unkept-elsewhere", List.of("IDENT-10"), steps)
                                .against("compared/unkept"));
    }

    /** What the identifiers rest on and can be taken away; where none rests on anything, all that can be. */
    private Set<String> missing() {
        Set<String> sources = new LinkedHashSet<>(sources());
        sources.removeAll(ALWAYS);
        if (!sources.isEmpty() || !sources().isEmpty()) {
            return sources;
        }
        Set<String> all = new LinkedHashSet<>(PERSONAL);
        all.removeAll(ALWAYS);
        return all;
    }

    private List<Step> under(Map<String, String> facts, List<Step> steps) {
        return Stream.concat(ground.granting().stream().map(step -> step.changing(facts)), steps.stream())
                .toList();
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
