package dev.candor.client;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the sidecar by way of a shell that ends at once. A child that this process waits for, or leaves to itself, adds
 * some 310 ms to the exit of a JVM; the shell's way takes about 20.
 */
final class Trampoline {
    private static final String SHELL = "/bin/sh";

    /** Ignores the end of the terminal, holds no folder of the user, and starts what follows. */
    private static final String SCRIPT = "trap '' HUP; cd /; \"$@\" &";

    /** PKCS12 file with authorities to trust in place of the usual ones. */
    private static final String TRUST = "CANDOR_TRUSTSTORE";

    private Trampoline() {}

    /** Starts it; false where no process can be started. */
    static boolean start(Dialect dialect, ClientOptions options, @Nullable SpoolFile own) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(dialect, options, own));
            builder.redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Process shell = builder.start();
            if (File.separatorChar == '/') {
                shell.waitFor();
            }
            return true;
        } catch (IOException | URISyntaxException none) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static List<String> command(Dialect dialect, ClientOptions options, @Nullable SpoolFile own)
            throws URISyntaxException {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            command.addAll(List.of(SHELL, "-c", SCRIPT, "candor-sidecar"));
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx48m"));
        String jar = classPath();
        command.addAll(archive(jar));
        command.addAll(trust(options.origin().environment()));
        command.addAll(properties(dialect, options.origin()));
        command.addAll(List.of("-cp", jar, "dev.candor.client.Sidecar", options.profile()));
        command.add(options.endpoint() == null ? Sidecar.NONE : options.endpoint());
        command.add(own == null ? Sidecar.NONE : own.path().toString());
        command.add(options.origin().workingFolder().toString());
        return command;
    }

    /** The switches that only the host's virtual machine knows. */
    private static List<String> properties(Dialect dialect, Origin origin) {
        List<String> properties = new ArrayList<>();
        for (Switch setting : dialect.switches()) {
            String value = setting.source() == Switch.Source.PROPERTY ? setting.value(origin) : null;
            if (value != null) {
                properties.add("-D" + setting.name() + "=" + value);
            }
        }
        return properties;
    }

    /** The archive of classes beside the jar, if there is one: with it the sidecar takes less work to start. */
    private static List<String> archive(String jar) {
        File archive = new File(jar.replaceFirst("\\.jar$", ".jsa"));
        return archive.isFile() ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    private static List<String> trust(Map<String, String> environment) {
        String file = environment.getOrDefault(TRUST, "");
        if (file.isEmpty()) {
            return List.of();
        }
        return List.of(
                "-Djavax.net.ssl.trustStore=" + file,
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    /** Where this class came from: the host's own class path is none of the sidecar's business. */
    private static String classPath() throws URISyntaxException {
        return Path.of(Trampoline.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }
}
