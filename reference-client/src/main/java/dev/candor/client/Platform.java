package dev.candor.client;

import java.util.Locale;

/** The kind of machine: a system and a processor that millions share, and nothing about this one. */
final class Platform {
    private Platform() {}

    /** {@code linux}, {@code darwin} or {@code windows}; another system by its own name. */
    static String system() {
        String name = word(System.getProperty("os.name", ""));
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    /** {@code amd64}, {@code arm64}; another processor by its own name. */
    static String processor() {
        String name = word(System.getProperty("os.arch", ""));
        if (name.equals("x86_64")) {
            return "amd64";
        }
        return name.equals("aarch64") ? "arm64" : name;
    }

    /** As {@code uname -m} has it: {@code x86_64}, {@code aarch64}; another processor by its own name. */
    static String machine() {
        String name = word(System.getProperty("os.arch", ""));
        return name.equals("amd64") ? "x86_64" : name;
    }

    /** Version of the system's kernel. */
    static String release() {
        String version = System.getProperty("os.version", "");
        return Words.printable(version, 128) && version.indexOf(' ') < 0 ? version : "unknown";
    }

    private static String word(String text) {
        StringBuilder out = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && out.length() < 16; i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' && out.length() > 0) {
                out.append(c);
            }
        }
        return out.length() < 2 ? "unknown" : out.toString();
    }
}
