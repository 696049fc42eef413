/**
 * The forward half of the search: digests of facts, and the tables in which a token is looked up. Start reading at
 * {@code DigestTable}; a further digest is one line of {@code Algorithms}.
 */
@NullMarked
package dev.candor.leak.digest;

import org.jspecify.annotations.NullMarked;
