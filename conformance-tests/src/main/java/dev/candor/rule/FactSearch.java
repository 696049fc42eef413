package dev.candor.rule;

import dev.candor.leak.Leak;
import dev.candor.leak.LeakDetector;
import dev.candor.leak.Searched;
import dev.candor.leak.TextSearch;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The facts that stand in what each run of a trial sent.
 *
 * @param leaks run to its leaks, runs without leaks included
 * @param unseen the first thing that could not be looked into
 * @param untestable labels of facts that cannot be told apart as text
 */
record FactSearch(Map<Run, List<Leak>> leaks, Optional<Finding> unseen, List<String> untestable) {
    private static final LeakDetector DETECTOR = new TextSearch();

    static FactSearch of(Trial trial, Facts facts) {
        Map<Run, List<Leak>> leaks = new LinkedHashMap<>();
        List<Finding> unseen = new ArrayList<>();
        TreeSet<String> untestable = new TreeSet<>();
        for (Run run : trial.runs()) {
            Searched searched = DETECTOR.search(run.capture(), facts);
            leaks.put(run, searched.leaks());
            searched.dark()
                    .forEach(dark -> unseen.add(
                            Finding.at(run, dark.exchange(), dark.at(), "a part that can be read", dark.reason())));
            untestable.addAll(searched.untestable());
        }
        return new FactSearch(leaks, unseen.stream().findFirst(), List.copyOf(untestable));
    }

    /** The verdict on facts of one sort, none of which may travel. */
    static Verdict noneTravels(Trial trial, String sort, Predicate<Fact> asked, Predicate<Leak> forbidden) {
        Facts all = trial.facts();
        List<Fact> facts = all.facts().stream().filter(asked).toList();
        long requests = trial.exchanges().count();
        if (facts.isEmpty()) {
            return Verdict.inconclusive("no " + sort + " is known in this world");
        }
        if (requests == 0) {
            return Verdict.inconclusive("nothing was sent that could be looked through");
        }
        FactSearch search = of(trial, new Facts(all.seed(), facts, all.open(), all.salts()));
        List<Finding> findings = search.findings("no " + sort, forbidden);
        return findings.isEmpty()
                ? search.silence(sort, facts.size(), requests)
                : Verdict.of(findings, "no " + sort + " was found");
    }

    /** What it means that nothing was found. */
    private Verdict silence(String sort, int facts, long requests) {
        if (unseen.isPresent()) {
            return Verdict.inconclusive(
                    "a request could not be looked into: " + unseen.get().actual());
        }
        if (untestable.size() == facts) {
            return Verdict.inconclusive("every " + sort + " is too short or common to be told apart as text");
        }
        String apart = untestable.isEmpty() ? "" : "; not testable as text: " + String.join(", ", untestable);
        return Verdict.passed("requests looked through: " + requests + ", facts looked for: " + facts + apart);
    }

    /** One finding for each place where a leak of this sort stands, with the labels of all facts there. */
    List<Finding> findings(String expected, Predicate<Leak> forbidden) {
        List<Finding> findings = new ArrayList<>();
        leaks.forEach((run, all) -> {
            Map<Place, List<Leak>> places = all.stream()
                    .filter(forbidden)
                    .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()));
            places.forEach(
                    (place, here) -> findings.add(Finding.at(run, place.exchange, place.at, expected, names(here))));
        });
        return findings;
    }

    /** The labels of what was found, each with the layers that hid it. */
    static String names(List<Leak> leaks) {
        return leaks.stream()
                .map(leak ->
                        leak.fact() + (leak.chain().isEmpty() ? "" : " (" + String.join(" > ", leak.chain()) + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where a leak stands, as findings say it. */
    private record Place(int exchange, String at) {
        static Place of(Leak leak) {
            return new Place(
                    leak.exchange(),
                    switch (leak.where()) {
                        case PATH -> "path";
                        case QUERY -> "query";
                        case COOKIE -> "Cookie";
                        case HEADER, HEADER_NAME, BODY, BODY_KEY -> leak.at();
                    });
        }
    }
}
