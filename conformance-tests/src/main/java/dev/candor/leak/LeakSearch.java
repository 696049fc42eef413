package dev.candor.leak;

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
    private final Options options;

    private LeakSearch(Facts facts, List<Source> sources, Options options) {
        this.digests = new DigestTable(sources, salts(facts));
        this.salted = sources.stream().filter(Source::plain).toList();
        this.needles = Needles.of(facts);
        this.automaton = new Automaton(needles.needles());
        this.options = options;
    }

    /**
     * What to look for beside facts in their certain forms.
     *
     * @param candidates digests that are too short to be certain
     * @param patterns what looks like personal data, whatever the facts are
     */
    public record Options(boolean candidates, boolean patterns) {}

    /** Prepares to look for these facts, as they are, hidden and hashed; takes about a second. */
    public static LeakSearch of(Facts facts, Options options) {
        return new LeakSearch(facts, Sources.of(facts), options);
    }

    /** Prepares to look for these facts as they are and hidden, and for no digest of them. */
    public static LeakSearch ofText(Facts facts) {
        return new LeakSearch(facts, List.of(), new Options(false, false));
    }

    private static List<String> salts(Facts facts) {
        return facts.salts() == null ? List.of() : facts.salts();
    }

    /** Begins at some exchange; each thread needs a sequence of its own. */
    public Sequence begin() {
        return new Search(automaton, digests, new Travelling(salted));
    }

    /** How many digests of facts are known. */
    public int size() {
        return digests.size();
    }

    /** Labels of facts that are too short or too common to be told apart as text. */
    public List<String> untestable() {
        return needles.untestable();
    }
}
