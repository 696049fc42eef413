package dev.candor.spec;

import dev.candor.spec.EventType.Attribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Contradictions inside a profile that no schema can see. */
final class ProfileCheck {
    private final Profile profile;
    private final Path folder;
    private final Specification specification;
    private final List<Problem> problems = new ArrayList<>();
    private final SchemaPlaces places;

    ProfileCheck(Profile profile, Path folder, Specification specification) {
        this.profile = profile;
        this.folder = folder;
        this.specification = specification;
        this.places = new SchemaPlaces(profile, folder);
    }

    List<Problem> problems() {
        String name = String.valueOf(folder.getFileName()).replace("/", "");
        expect(profile.id().equals(name), "/id", "the folder's name, " + name, profile.id());
        promises();
        switches();
        problems.addAll(new PatternCheck(profile).problems());
        endpoints();
        events();
        problems.addAll(places.problems());
        if (problems.isEmpty()) {
            problems.addAll(new PointerCheck(profile, places).problems());
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

    private void endpoints() {
        List<String> own = profile.endpoints().stream()
                .filter(endpoint -> endpoint.insteadOf() == null)
                .map(Endpoint::name)
                .toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < profile.endpoints().size(); i++) {
            Endpoint endpoint = profile.endpoints().get(i);
            String at = "/endpoints/" + i;
            expect(names.add(endpoint.name()), at + "/name", "each endpoint once", endpoint.name() + " again");
            expect(own.contains(endpoint.events()), at + "/insteadOf", oneOf(own), endpoint.events());
            if (endpoint.schema() != null) {
                places.endpoint(endpoint, at + "/schema");
            }
        }
        expect(profile.endpoints().get(0).insteadOf() == null, "/endpoints/0", "one with events of its own", "another");
    }

    private void events() {
        Set<String> ids = new HashSet<>();
        List<String> further = profile.endpoints().stream()
                .skip(1)
                .filter(endpoint -> endpoint.insteadOf() == null)
                .map(Endpoint::name)
                .toList();
        for (int i = 0; i < profile.events().size(); i++) {
            EventType type = profile.events().get(i);
            String at = "/events/" + i;
            expect(ids.add(type.id()), at + "/id", "each event once", type.id() + " again");
            boolean told = type.when() != null || profile.events().size() == 1;
            expect(told, at + "/when", "what tells the event from others", "nothing");
            places.event(type, at + "/schema");
            for (int e = 0; e < type.elsewhere().size(); e++) {
                EventType.Form form = type.elsewhere().get(e);
                String there = at + "/elsewhere/" + e;
                expect(further.contains(form.endpoint()), there + "/endpoint", oneOf(further), form.endpoint());
                places.form(type, form, there + "/schema");
                form.sent().keySet().forEach(name -> {
                    Attribute attribute = type.attributes().get(name);
                    boolean sent = attribute != null && !attribute.sent().isEmpty();
                    expect(sent, there + "/sent" + Pointers.step(name), "an attribute that is sent", name);
                });
            }
        }
        profile.consent()
                .optOut()
                .ifPresent(id -> expect(
                        ids.contains(id), "/consent/commands/deny/sends", "an event that the profile lists", id));
    }

    private static String oneOf(List<String> names) {
        return names.isEmpty() ? "no further endpoint" : "one of " + String.join(", ", names);
    }

    private void expect(boolean holds, String at, String expected, String actual) {
        if (!holds) {
            problems.add(new Problem(at, "profile", expected, actual));
        }
    }
}
