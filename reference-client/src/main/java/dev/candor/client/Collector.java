package dev.candor.client;

/**
 * Who receives the events, and how.
 *
 * @param base declared address without path
 * @param path declared path
 * @param attempts posts of one request within one run, at most
 * @param requestBytes size of one request, at most
 */
record Collector(String base, String path, int attempts, int requestBytes) {}
