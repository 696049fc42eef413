package dev.candor.client;

/**
 * One request before it leaves.
 *
 * @param to who receives it
 * @param body its text, sent in UTF-8
 */
record Request(Collector to, String body) {}
