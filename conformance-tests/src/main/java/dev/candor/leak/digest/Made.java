package dev.candor.leak.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a token was made.
 *
 * @param chain the digests, the last applied first
 * @param salt what was mixed in; null where nothing was
 * @param bits how many of them agree
 */
public record Made(
        Source source, List<String> chain, @Nullable String salt, int bits) {}
