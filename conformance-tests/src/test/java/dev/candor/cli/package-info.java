/**
 * The kit from its command line to its report, played with puppets.
 * Start reading at {@code HonestPuppetTest}, then at {@code BrokenPuppetsTest}.
 */
@NullMarked
package dev.candor.cli;

import org.jspecify.annotations.NullMarked;
