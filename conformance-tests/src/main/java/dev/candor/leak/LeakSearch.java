package dev.candor.leak;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.world.Facts;
import java.util.List;

/** Looks for one set of facts in any number of exchanges; may be used by several threads at once. */
public final class LeakSearch {
    private final Facts facts;
    private final TextSearch text = new TextSearch();

    private LeakSearch(Facts facts) {
        this.facts = facts;
    }

    /**
     * What to look for beside facts in their certain forms.
     *
     * @param candidates digests that are too short to be certain
     * @param patterns what looks like personal data, whatever the facts are
     */
    public record Options(boolean candidates, boolean patterns) {}

    /**
     * Prepares to look for these facts.
     *
     * @throws UnsupportedOperationException where something is asked for that is not looked for yet
     */
    public static LeakSearch of(Facts facts, Options options) {
        if (options.patterns()) {
            throw new UnsupportedOperationException("patterns are not looked for yet; leave them out");
        }
        return new LeakSearch(facts);
    }

    /** Begins at some exchange; each thread needs a sequence of its own. */
    public Sequence begin() {
        return new OneByOne();
    }

    /** Labels of facts that are too short or too common to be told apart as text. */
    public List<String> untestable() {
        return text.search(Capture.NOTHING, facts).untestable();
    }

    private final class OneByOne implements Sequence {
        @Override
        public void before(Exchange exchange) {
            // Text is found without knowing what else travelled.
        }

        @Override
        public Searched next(Exchange exchange) {
            return text.search(new Capture(List.of(exchange), List.of(), List.of()), facts);
        }
    }
}
