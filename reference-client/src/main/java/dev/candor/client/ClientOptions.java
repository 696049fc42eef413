package dev.candor.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a client is opened. Start with {@link #of} and change what differs.
 *
 * @param profile id of the profile that is kept, e.g. {@code candor}
 * @param origin the host tool and the process it runs in
 * @param endpoint base address that takes the place of the declared one, without the declared path
 * @param upload when events leave, where the profile lets them wait
 * @param denied true where the user said no for this run, e.g. by a flag of the host tool
 * @param messages where notice and debug lines go
 * @param transport own way to the collector, used within {@code close()}; absent: a process of its own sends
 */
public record ClientOptions(
        String profile,
        Origin origin,
        @Nullable String endpoint,
        Upload upload,
        boolean denied,
        PrintStream messages,
        @Nullable Transport transport) {

    /** When events leave. */
    public enum Upload {
        /** At the end of the run that recorded them. */
        NOW,
        /** At the start of a later run, once a day. */
        DUE
    }

    /** The usual options for a host tool. */
    public static ClientOptions of(String profile, Host host) {
        return new ClientOptions(profile, Origin.of(host), null, Upload.DUE, false, System.err, null);
    }

    public ClientOptions withEndpoint(@Nullable String base) {
        return new ClientOptions(profile, origin, base, upload, denied, messages, transport);
    }

    public ClientOptions withUpload(Upload when) {
        return new ClientOptions(profile, origin, endpoint, when, denied, messages, transport);
    }

    public ClientOptions withDenial(boolean deniedForThisRun) {
        return new ClientOptions(profile, origin, endpoint, upload, deniedForThisRun, messages, transport);
    }

    public ClientOptions withHost(Host host) {
        return with(new Origin(host, origin.environment(), origin.properties(), origin.workingFolder()));
    }

    public ClientOptions withEnvironment(Map<String, String> variables) {
        return with(new Origin(origin.host(), variables, origin.properties(), origin.workingFolder()));
    }

    public ClientOptions withProperties(Properties properties) {
        return with(new Origin(origin.host(), origin.environment(), properties, origin.workingFolder()));
    }

    public ClientOptions withWorkingFolder(Path folder) {
        return with(new Origin(origin.host(), origin.environment(), origin.properties(), folder));
    }

    private ClientOptions with(Origin other) {
        return new ClientOptions(profile, other, endpoint, upload, denied, messages, transport);
    }

    public ClientOptions withMessages(PrintStream stream) {
        return new ClientOptions(profile, origin, endpoint, upload, denied, stream, transport);
    }

    public ClientOptions withTransport(@Nullable Transport own) {
        return new ClientOptions(profile, origin, endpoint, upload, denied, messages, own);
    }
}
