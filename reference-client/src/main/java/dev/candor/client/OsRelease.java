package dev.candor.client;

import java.nio.file.Path;
import java.util.List;

/** The version of the system as people call it: of the distribution on Linux, of the system elsewhere. */
final class OsRelease {
    /** As the systemd project defines them, the first one before the second. */
    static final List<Path> FILES = List.of(Path.of("/etc/os-release"), Path.of("/usr/lib/os-release"));

    private static final String VERSION = "VERSION_ID=";

    private OsRelease() {}

    /** E.g. {@code 12}; empty where a distribution has none. */
    static String version(List<Path> files) {
        if (!Platform.system().equals("linux")) {
            return System.getProperty("os.version", "");
        }
        String content = "";
        for (int i = 0; content.isEmpty() && i < files.size(); i++) {
            content = KeptFile.readOrEmpty(files.get(i));
        }
        return versionIn(content);
    }

    static String versionIn(String content) {
        String lines = "\n" + content + "\n";
        int at = lines.indexOf("\n" + VERSION);
        if (at < 0) {
            return "";
        }
        int from = at + 1 + VERSION.length();
        String value = lines.substring(from, lines.indexOf('\n', from)).strip();
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
