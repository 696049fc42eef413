package dev.candor.client;

/**
 * How hard a profile tries.
 *
 * @param attempts posts of one request within one run, at most
 * @param requestBytes size of one request, at most
 * @param waits whether what could not be sent waits for a later run; else it is gone once it was tried
 */
record Delivery(int attempts, int requestBytes, boolean waits) {}
