package dev.candor.scan;

import dev.candor.capture.Exchange;
import java.util.List;

/**
 * As many exchanges of one file as are searched in one go.
 *
 * @param before those that came last before them; of a long body the beginning
 * @param weight roughly the bytes of memory that they take
 */
record Block(String file, List<Exchange> before, List<Read> exchanges, long weight) {}
