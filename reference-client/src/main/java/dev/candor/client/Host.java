package dev.candor.client;

/**
 * What the tool that reports says of itself; an empty text is unknown.
 *
 * @param tool its name, e.g. {@code acme}
 * @param version its version, e.g. {@code 1.2.3}; anything else is sent as unknown
 * @param runtime name of what runs it, e.g. {@code CPython}
 * @param runtimeVersion e.g. {@code 3.11.7}
 * @param frameworkVersion version of the framework it serves, e.g. {@code 5.10.1}
 */
public record Host(String tool, String version, String runtime, String runtimeVersion, String frameworkVersion) {
    /** A tool of which no more is known. */
    public static Host of(String tool, String version) {
        return new Host(tool, version, "", "", "");
    }
}
