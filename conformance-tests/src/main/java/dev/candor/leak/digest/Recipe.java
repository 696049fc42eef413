package dev.candor.leak.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way from a text to a digest.
 *
 * @param chain the digests, the last applied first
 * @param salt what is mixed in; null where nothing is
 * @param simple whether the text alone is hashed, once
 */
record Recipe(List<String> chain, @Nullable String salt, boolean simple, Digest digest) {}
