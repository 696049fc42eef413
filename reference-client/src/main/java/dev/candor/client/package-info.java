/**
 * A telemetry client that keeps what it promises: records to a spool, sends only with consent, never harms its host.
 * Start reading at {@code TelemetryClient}.
 */
@NullMarked
package dev.candor.client;

import org.jspecify.annotations.NullMarked;
