package dev.candor.leak;

import java.util.List;

/**
 * A needle in a text.
 *
 * @param chain the layers that were undone to see it, from the outside in
 * @param offset where it or the outermost layer begins, in bytes
 */
record Hit(Needle needle, List<String> chain, int offset) {}
