package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.trial.Trial;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What it takes to find what a derived identifier was made from, by whoever receives it and knows the program.
 *
 * @param derivation how the identifier is made
 * @param listed what has to be listed
 * @param hidden labels of facts that can neither be listed nor read
 * @param read labels of facts that could not be listed, but travel as well
 * @param doubt why it is not known whether a hidden fact travels; empty where it is
 */
record Guess(
        Derivation derivation,
        List<Candidates> listed,
        List<String> hidden,
        List<String> read,
        Optional<String> doubt) {

    /** Assumed: digests of a short text that one core makes, without a graphics card, which makes a thousand times as many. */
    private static final double PER_SECOND = 3e6;

    private static final int DAYS = 365;
    private static final int THOUSAND = 1000;

    static Guess of(Derivation derivation, Trial trial) {
        List<Candidates> listed = new ArrayList<>();
        List<Fact> secret = new ArrayList<>();
        for (String label : derivation.labels()) {
            Fact fact = fact(trial.facts(), label);
            Candidates.of(fact.kind()).ifPresentOrElse(listed::add, () -> secret.add(fact));
        }
        if (secret.isEmpty()) {
            return new Guess(derivation, listed, List.of(), List.of(), Optional.empty());
        }
        FactSearch search = FactSearch.of(trial, new Facts(trial.facts().seed(), secret, null, null));
        List<String> read = secret.stream()
                .filter(fact -> isOpen(fact, trial.facts()) || travels(fact, search))
                .map(Fact::label)
                .toList();
        List<String> hidden = secret.stream()
                .map(Fact::label)
                .filter(label -> !read.contains(label))
                .toList();
        return new Guess(derivation, listed, hidden, read, doubt(search, hidden));
    }

    private static Fact fact(Facts facts, String label) {
        return facts.facts().stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the fact " + label + " must be known, but is not"));
    }

    private static boolean isOpen(Fact fact, Facts facts) {
        return facts.open() != null && facts.open().contains(fact.value());
    }

    private static boolean travels(Fact fact, FactSearch search) {
        return search.leaks().values().stream()
                .flatMap(List::stream)
                .anyMatch(leak -> fact.label().equals(leak.fact()));
    }

    private static Optional<String> doubt(FactSearch search, List<String> hidden) {
        return hidden.stream()
                .filter(search.untestable()::contains)
                .findFirst()
                .map(label -> label + " is too short or common to be told apart as text, so it may travel as well")
                .or(() -> search.unseen()
                        .filter(dark -> !hidden.isEmpty())
                        .map(dark -> "a request could not be looked into: " + dark.actual()));
    }

    /** Whether somebody can do it. */
    boolean succeeds() {
        return hidden.isEmpty() && Candidates.power(listed) <= Candidates.LISTABLE;
    }

    /** The identifier in words, with what it costs to undo it; never a value. */
    String words() {
        String recovered = ": recovered in this run by trying what is known of its world; ";
        if (listed.isEmpty()) {
            return Mistakes.words(derivation) + ", " + salt() + recovered + "nobody has to list anything";
        }
        String what = listed.stream().map(Candidates::words).collect(Collectors.joining(" times "));
        String all = listed.size() > 1 ? ", 10^" + Candidates.power(listed) + " in all" : "";
        return Mistakes.words(derivation) + ", " + salt() + recovered + "whoever does not know it tries about " + what
                + all + ", one " + derivation.algorithm() + " each: about " + cost() + " on one core";
    }

    /** How long it takes to try all, in the unit that fits. */
    private String cost() {
        double seconds = Math.pow(10, Candidates.power(listed)) / PER_SECOND;
        double years = seconds / Duration.ofDays(DAYS).toSeconds();
        if (years >= 2) {
            return years < THOUSAND ? Math.round(years) + " years" : "10^" + (int) Math.log10(years) + " years";
        }
        Duration all = Duration.ofSeconds(Math.max(1, Math.round(seconds)));
        if (all.toDays() >= 2) {
            return all.toDays() + " days";
        }
        return all.toHours() >= 2
                ? all.toHours() + " hours"
                : all.toMinutes() >= 2 ? all.toMinutes() + " min" : all.toSeconds() + " s";
    }

    private String salt() {
        if (!read.isEmpty()) {
            return "salted with " + String.join(" and ", read) + " alone, which travels or is public";
        }
        return derivation.constant() ? "with nothing but a constant added" : "unsalted";
    }
}
