package dev.candor.scan;

import dev.candor.capture.Exchange;
import dev.candor.leak.Leak;
import dev.candor.leak.Searched.Dark;
import java.util.List;

/**
 * What was found in one exchange, and what of it could not be looked into.
 *
 * @param line of its file, from 1
 */
public record Found(String file, long line, Exchange exchange, List<Leak> leaks, List<Dark> dark) {}
