package dev.candor.leak;

import dev.candor.capture.Capture;
import dev.candor.world.Facts;

/** Looks for facts in what was sent. Total: nothing that was sent makes it throw. */
public interface LeakDetector {
    /** Every fact that stands in an exchange, each once per place, in the order of the exchanges; and what stayed dark. */
    Searched search(Capture capture, Facts facts);
}
