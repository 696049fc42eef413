package dev.candor.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Pairs as many of two lists as fit each other (augmenting paths), so that no order and no first choice accuses anyone. */
final class Matching<A, B> {
    private static final int NONE = -1;

    private final List<A> left;
    private final List<B> right;
    private final BiPredicate<A, B> fits;
    private final int[] partner;

    Matching(List<A> left, List<B> right, BiPredicate<A, B> fits) {
        this.left = left;
        this.right = right;
        this.fits = fits;
        this.partner = new int[right.size()];
        Arrays.fill(partner, NONE);
        IntStream.range(0, left.size()).forEach(a -> pair(a, new BitSet()));
    }

    /** Those of the first list that fit nothing that is left for them. */
    List<A> leftOver() {
        BitSet paired = new BitSet();
        IntStream.of(partner).filter(a -> a != NONE).forEach(paired::set);
        List<A> over = new ArrayList<>();
        IntStream.range(0, left.size()).filter(a -> !paired.get(a)).forEach(a -> over.add(left.get(a)));
        return over;
    }

    /** Those of the second list that nothing was paired with. */
    List<B> rightOver() {
        List<B> over = new ArrayList<>();
        IntStream.range(0, right.size()).filter(b -> partner[b] == NONE).forEach(b -> over.add(right.get(b)));
        return over;
    }

    private boolean pair(int a, BitSet tried) {
        for (int b = 0; b < right.size(); b++) {
            if (tried.get(b) || !fits.test(left.get(a), right.get(b))) {
                continue;
            }
            tried.set(b);
            if (partner[b] == NONE || pair(partner[b], tried)) {
                partner[b] = a;
                return true;
            }
        }
        return false;
    }
}
