/**
 * What people read: the verdicts of all requirements, what was not tested, and the answer.
 * Start reading at {@code Report}.
 */
@NullMarked
package dev.candor.report;

import org.jspecify.annotations.NullMarked;
