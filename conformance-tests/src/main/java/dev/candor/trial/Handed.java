package dev.candor.trial;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One event that the host hands over.
 *
 * @param name id of the event in the profile
 * @param attributes the domain's own words
 */
public record Handed(String name, Map<String, JsonNode> attributes) {}
