package dev.candor.wire;

import dev.candor.spec.Endpoint;
import tools.jackson.databind.JsonNode;

/**
 * One decoded request to a declared endpoint.
 *
 * @param exchange index of the exchange
 * @param body the decoded body as a whole
 */
public record Request(int exchange, Endpoint endpoint, JsonNode body) {}
