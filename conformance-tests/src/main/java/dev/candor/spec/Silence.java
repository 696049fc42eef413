package dev.candor.spec;

import java.util.List;

/**
 * What a tool does not say of telemetry.
 *
 * @param states states of consent in which no line of output matches
 * @param pattern searched for in what a run printed
 */
public record Silence(List<Consent.State> states, String pattern, String source) {}
