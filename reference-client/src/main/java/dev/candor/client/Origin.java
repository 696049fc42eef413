package dev.candor.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What one run knows of itself and of where it happens.
 *
 * @param host the tool that reports
 * @param environment variables of the process; they hold switches and the places of the folders
 * @param properties of the virtual machine of the host; they hold switches too
 * @param workingFolder absolute path
 */
public record Origin(Host host, Map<String, String> environment, Properties properties, Path workingFolder) {
    /** This process, on behalf of a tool. */
    public static Origin of(Host host) {
        return new Origin(host, System.getenv(), System.getProperties(), Path.of(System.getProperty("user.dir", "/")));
    }
}
