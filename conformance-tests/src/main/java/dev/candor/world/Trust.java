package dev.candor.world;

import java.nio.file.Path;

/**
 * The certificate that the programs of a sealed world are to trust.
 *
 * @param pem PEM
 * @param cacerts a key store that Java loads without a password
 */
public record Trust(Path pem, Path cacerts) {}
