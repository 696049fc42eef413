package dev.candor.leak;

import dev.candor.capture.Exchange;

/** Searches exchanges in the order in which they were sent, in one thread; it remembers the ids of the last ones. */
public interface Sequence {
    /** What the next exchange shows. */
    Searched next(Exchange exchange);
}
