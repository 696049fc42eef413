/**
 * What an implementation really sent: every request of one run with the answer it got, seen from outside.
 * Start reading at {@code CaptureEndpoint}; {@code Exchange} is what it keeps.
 */
@NullMarked
package dev.candor.capture;

import org.jspecify.annotations.NullMarked;
