package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.leak.Leak;
import dev.candor.leak.LeakSearch;
import dev.candor.leak.Searched;
import dev.candor.leak.Sequence;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    /** More sets of facts at a time are not asked for by one implementation's trials. */
    private static final int KEPT = 16;

    /** The runs of one implementation mostly share their facts. */
    private static final Map<Facts, LeakSearch> SEARCHES = new ConcurrentHashMap<>();

    private static LeakSearch search(Facts facts) {
        if (SEARCHES.size() > KEPT) {
            SEARCHES.clear();
        }
        return SEARCHES.computeIfAbsent(facts, LeakSearch::ofText);
    }

    static FactSearch of(Trial trial, Facts facts) {
        Map<Run, List<Leak>> leaks = new LinkedHashMap<>();
        List<Finding> unseen = new ArrayList<>();
        LeakSearch search = search(facts);
        for (Run run : trial.runs()) {
            Sequence sequence = search.begin();
            List<Leak> found = new ArrayList<>();
            for (Exchange exchange : run.exchanges()) {
                Searched searched = sequence.next(exchange);
                found.addAll(searched.leaks());
                searched.dark()
                        .forEach(dark -> unseen.add(
                                Finding.at(run, dark.exchange(), dark.at(), "a part that can be read", dark.reason())));
            }
            leaks.put(run, found);
        }
        return new FactSearch(leaks, unseen.stream().findFirst(), search.untestable());
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
