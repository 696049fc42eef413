package dev.candor.client;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a client is opened. Start with {@link #of} and change what differs.
 *
 * @param profile id of the profile that is kept: {@code candor} or {@code gatsby}
 * @param toolVersion version of the host tool, e.g. {@code 1.2.3}; anything else is sent as unknown
 * @param endpoint base address that takes the place of the declared one, without the declared path
 * @param upload when events leave
 * @param denied true where the user said no for this run, e.g. by a flag of the host tool
 * @param environment variables of the process; they hold switches and the places of the folders
 * @param workingFolder absolute path of the working folder
 * @param messages where notice and debug lines go
 * @param transport own way to the collector, used within {@code close()}; absent: a process of its own sends
 */
public record ClientOptions(
        String profile,
        String toolVersion,
        @Nullable String endpoint,
        Upload upload,
        boolean denied,
        Map<String, String> environment,
        Path workingFolder,
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
    public static ClientOptions of(String profile, String toolVersion) {
        return new ClientOptions(
                profile,
                toolVersion,
                null,
                Upload.DUE,
                false,
                System.getenv(),
                Path.of(System.getProperty("user.dir", "/")),
                System.err,
                null);
    }

    public ClientOptions withEndpoint(@Nullable String base) {
        return new ClientOptions(
                profile, toolVersion, base, upload, denied, environment, workingFolder, messages, transport);
    }

    public ClientOptions withUpload(Upload when) {
        return new ClientOptions(
                profile, toolVersion, endpoint, when, denied, environment, workingFolder, messages, transport);
    }

    public ClientOptions withDenial(boolean deniedForThisRun) {
        return new ClientOptions(
                profile,
                toolVersion,
                endpoint,
                upload,
                deniedForThisRun,
                environment,
                workingFolder,
                messages,
                transport);
    }

    public ClientOptions withEnvironment(Map<String, String> variables) {
        return new ClientOptions(
                profile, toolVersion, endpoint, upload, denied, variables, workingFolder, messages, transport);
    }

    public ClientOptions withWorkingFolder(Path folder) {
        return new ClientOptions(
                profile, toolVersion, endpoint, upload, denied, environment, folder, messages, transport);
    }

    public ClientOptions withMessages(PrintStream stream) {
        return new ClientOptions(
                profile, toolVersion, endpoint, upload, denied, environment, workingFolder, stream, transport);
    }

    public ClientOptions withTransport(@Nullable Transport own) {
        return new ClientOptions(
                profile, toolVersion, endpoint, upload, denied, environment, workingFolder, messages, own);
    }
}
