package dev.candor.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contradictions inside a profile that no schema can see. */
final class ProfileCheck {
    private final Profile profile;
    private final Path folder;
    private final Specification specification;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SchemaPointers> events = new LinkedHashMap<>();
    private final Map<String, SchemaPointers> requests = new LinkedHashMap<>();

    ProfileCheck(Profile profile, Path folder, Specification specification) {
        this.profile = profile;
        this.folder = folder;
        this.specification = specification;
    }

    List<Problem> problems() {
        String name = String.valueOf(folder.getFileName()).replace("/", "");
        expect(profile.id().equals(name), "/id", "the folder's name, " + name, profile.id());
        promises();
        switches();
        problems.addAll(new PatternCheck(profile).problems());
        schemas();
        if (problems.isEmpty()) {
            problems.addAll(new PointerCheck(profile, events, requests).problems());
            problems.addAll(new DerivationCheck(profile).problems());
        }
        return problems;
    }

    private void promises() {
        for (int i = 0; i < profile.promises().size(); i++) {
            Promise promise = profile.promises().get(i);
            String at = "/promises/" + i;
            known(promise.requirement(), at);
            expect(!promise.quote().isBlank(), at + "/quote", "words of the disclosure", "an empty quote");
            expect(
                    profile.inapplicable(promise.requirement()).isEmpty(),
                    at + "/requirement",
                    "a requirement that is not declared inapplicable",
                    promise.requirement());
        }
        for (int i = 0; i < profile.inapplicable().size(); i++) {
            known(profile.inapplicable().get(i).requirement(), "/inapplicable/" + i);
        }
    }

    private void known(String requirement, String at) {
        expect(
                specification.requirement(requirement).isPresent(),
                at + "/requirement",
                "a requirement of release " + specification.release(),
                requirement);
    }

    private void switches() {
        Set<String> names = new HashSet<>();
        List<Switch> switches = profile.consent().switches();
        for (int i = 0; i < switches.size(); i++) {
            String name = switches.get(i).name();
            expect(names.add(name), "/consent/switches/" + i + "/name", "each switch once", name + " again");
        }
    }

    private void schemas() {
        for (int i = 0; i < profile.events().size(); i++) {
            EventType type = profile.events().get(i);
            String at = "/events/" + i;
            expect(!events.containsKey(type.id()), at + "/id", "each event once", type.id() + " again");
            pointers(type.schema(), at + "/schema", events, type.id());
        }
        for (int i = 0; i < profile.endpoints().size(); i++) {
            Endpoint endpoint = profile.endpoints().get(i);
            pointers(endpoint.schema(), "/endpoints/" + i + "/schema", requests, endpoint.name());
        }
        events.forEach((id, pointers) -> pointers.open()
                .forEach(open -> expect(
                        false,
                        "/events/" + new ArrayList<>(events.keySet()).indexOf(id) + "/schema",
                        "additionalProperties false in every object",
                        "an open object at " + (open.isEmpty() ? "its root" : open))));
    }

    private void pointers(String schema, String at, Map<String, SchemaPointers> into, String id) {
        if (!Files.isRegularFile(folder.resolve(schema))) {
            expect(false, at, "a schema file beside profile.json", schema + ", which is not there");
            return;
        }
        List<Problem> wrong = profile.schemas().check(schema);
        wrong.forEach(problem -> expect(false, at, "a schema of 2020-12", schema + ", in which " + problem));
        if (wrong.isEmpty()) {
            into.put(id, new SchemaPointers(profile.schemas().source(schema)));
        }
    }

    private void expect(boolean holds, String at, String expected, String actual) {
        if (!holds) {
            problems.add(new Problem(at, "profile", expected, actual));
        }
    }
}
