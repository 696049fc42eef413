package dev.candor.spec;

/**
 * A sentence of a disclosure that makes a requirement binding.
 *
 * @param requirement its id
 * @param quote the disclosure's own words
 */
public record Promise(String requirement, String quote) {}
