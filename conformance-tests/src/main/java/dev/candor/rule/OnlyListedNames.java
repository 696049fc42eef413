package dev.candor.rule;

import dev.candor.spec.AllowList;
import dev.candor.spec.Profile;
import dev.candor.spec.Template;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** PRIVACY-05: a name outside the allow-list travels nowhere; its field holds the declared stand-in or is left out. */
final class OnlyListedNames implements Rule {
    @Override
    public String requirement() {
        return "PRIVACY-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (profile.allowlists().isEmpty()) {
            return Verdict.inapplicable("the profile declares no allow-list");
        }
        Map<String, String> outside = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        boolean arrived = false;
        for (AllowList list : profile.allowlists()) {
            trial.runs().forEach(run -> outside(trial, run, list).forEach(name -> outside.put(name, list.attribute())));
            for (Run run : trial.runs()) {
                arrived |= run.events().stream().anyMatch(event -> list.event().equals(event.type()));
                findings.addAll(unlisted(run, list));
            }
        }
        FactSearch search = FactSearch.of(trial, names(outside));
        search.findings("no name outside the allow-list", leak -> true).stream()
                .filter(finding -> findings.stream().noneMatch(known -> isSamePlace(known, finding)))
                .toList()
                .forEach(findings::add);
        return verdict(findings, outside.size(), arrived, search);
    }

    private static Verdict verdict(List<Finding> findings, int outside, boolean arrived, FactSearch search) {
        if (findings.isEmpty() && outside == 0) {
            return Verdict.inconclusive("no name outside the allow-list was handed over");
        }
        if (findings.isEmpty() && !arrived) {
            return Verdict.inconclusive("no event with a listed name arrived");
        }
        if (findings.isEmpty() && search.unseen().isPresent()) {
            return Verdict.inconclusive("a request could not be looked into: "
                    + search.unseen().get().actual());
        }
        return Verdict.of(findings, "names outside the allow-list that were handed over and do not travel: " + outside);
    }

    /** What a run handed over that is not on the list. */
    private static List<String> outside(Trial trial, Run run, AllowList list) {
        return run.step().events().stream()
                .filter(handed -> handed.name().equals(list.event()))
                .flatMap(handed -> texts(handed, list.attribute()))
                .map(text -> Template.fill(text, trial.facts().values()))
                .filter(text -> !text.isBlank() && !list.values().contains(text))
                .toList();
    }

    private static Stream<String> texts(Handed handed, String attribute) {
        JsonNode value = handed.attributes().get(attribute);
        return value == null ? Stream.empty() : entries(value).map(JsonNode::asString);
    }

    private static Stream<JsonNode> entries(JsonNode value) {
        return value.isArray() ? value.values().stream() : Stream.of(value);
    }

    /** A missing field is SHAPE-02's matter. */
    private static List<Finding> unlisted(Run run, AllowList list) {
        List<Finding> findings = new ArrayList<>();
        String expected = list.otherwise() == null ? "a listed name" : "a listed name or \"" + list.otherwise() + '"';
        for (Event event : run.events()) {
            JsonNode value = event.fields().at(list.pointer());
            boolean listed = entries(value)
                    .allMatch(entry -> list.values().contains(entry.asString(""))
                            || entry.asString("").equals(list.otherwise()));
            if (list.event().equals(event.type()) && !value.isMissingNode() && !listed) {
                findings.add(Finding.at(run, event.exchange(), event.at(list.pointer()), expected, "another name"));
            }
        }
        return findings;
    }

    private static Facts names(Map<String, String> outside) {
        return Facts.of(
                0,
                outside.entrySet().stream()
                        .map(name -> new Fact(name.getValue(), "plugin", name.getKey()))
                        .toList());
    }

    private static boolean isSamePlace(Finding one, Finding other) {
        return one.at().equals(other.at())
                && Objects.equals(one.run(), other.run())
                && Objects.equals(one.exchange(), other.exchange());
    }
}
