/**
 * A tool that keeps the profile {@code candor}, and can be told to break it in one place; it shares no code with the kit.
 * Start reading at {@code Puppet}, then at {@code BrokenPuppetsTest}.
 */
@NullMarked
package dev.candor.puppet;

import org.jspecify.annotations.NullMarked;
