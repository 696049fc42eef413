/**
 * Puppets: implementations that play a script in process, so that a broken implementation is a few lines of data. The
 * format stands in README.md beside the scripts in the resources; start reading at {@code ScriptedPuppet}.
 */
@NullMarked
package dev.candor.script;

import org.jspecify.annotations.NullMarked;
