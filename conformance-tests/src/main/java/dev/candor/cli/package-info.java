/**
 * The command line: it reads arguments, calls the kit and turns answers into exit statuses.
 * Start reading at {@code Candor}.
 */
@NullMarked
package dev.candor.cli;

import org.jspecify.annotations.NullMarked;
