package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Source;
import dev.candor.world.Facts;
import java.util.List;

/** Looks for one set of facts in any number of exchanges; may be used by several threads at once. */
public final class LeakSearch {
    private final Needles needles;
    private final Automaton automaton;
    private final DigestTable digests;
    private final List<Source> salted;

    private LeakSearch(Facts facts, List<Source> sources, DigestTable digests) {
        this.digests = digests;
        this.salted = sources.stream().filter(Source::plain).toList();
        this.needles = Needles.of(facts);
        this.automaton = new Automaton(needles.needles());
    }

    /**
     * What to look for beside facts in their certain forms.
     *
     * @param candidates digests that are too short to be certain
     * @param patterns what looks like personal data, whatever the facts are
     */
    public record Options(boolean candidates, boolean patterns) {}

    /**
     * Prepares to look for these facts, as they are, hidden and hashed; takes some seconds.
     *
     * @throws UnsupportedOperationException where something is asked for that is not looked for yet
     */
    public static LeakSearch of(Facts facts, Options options) {
        if (options.patterns() || options.candidates()) {
            throw new UnsupportedOperationException(
                    (options.patterns() ? "patterns" : "candidates") + " are not looked for yet; leave them out");
        }
        List<Source> sources = Sources.of(facts);
        List<String> salts = facts.salts() == null ? List.of() : facts.salts();
        return new LeakSearch(facts, sources, new DigestTable(sources, salts));
    }

    /** Prepares to look for these facts as they are and hidden, and for no digest of them. */
    public static LeakSearch ofText(Facts facts) {
        return new LeakSearch(facts, List.of(), DigestTable.NONE);
    }

    /** Begins with the first exchange; each thread needs a sequence of its own. */
    public Sequence begin() {
        return after(List.of());
    }

    /** Begins behind the exchanges that came last, which may be none; what is found in them is not told again. */
    public Sequence after(List<Exchange> before) {
        Search search = new Search(automaton, digests, new Travelling(salted, before.isEmpty()));
        before.forEach(search::before);
        return search;
    }

    /** Labels of facts that are too short or too common to be told apart as text. */
    public List<String> untestable() {
        return needles.untestable();
    }
}
