package dev.candor.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where requests go. */
final class Address {
    private Address() {}

    /** Base and declared path; null where events may not travel there. */
    static @Nullable String of(String base, String path) {
        String address = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                    || "http".equalsIgnoreCase(uri.getScheme()) && host != null && loopback(host);
            return safe && host != null && uri.getUserInfo() == null ? address : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    /** By its text alone: to look a name up is to tell somebody. */
    private static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean numeric = name.startsWith("127.") && name.chars().noneMatch(c -> c != '.' && (c < '0' || c > '9'));
        return numeric || name.equals("localhost") || name.equals("[::1]");
    }
}
