/**
 * Who is right: one small class per requirement judges a trial by a profile.
 * Start reading at {@code Rules}, the list; {@code Rule} is the interface.
 */
@NullMarked
package dev.candor.rule;

import org.jspecify.annotations.NullMarked;
