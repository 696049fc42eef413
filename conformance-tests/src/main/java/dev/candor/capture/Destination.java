package dev.candor.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.IPAddress;

/**
 * Where a connection was meant to go.
 *
 * @param host a host name, or an IP address without brackets
 */
record Destination(String host, int port) {
    private static final int MOST_HOST = 253;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:([^\\[\\]:]+)|\\[([^\\[\\]]+)]):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;

    /** Reads {@code host:port}, with brackets around IPv6; empty where it is not that. */
    static Optional<Destination> of(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        int port = Integer.parseInt(parts.group(3));
        return isHost(host) && port <= MOST_PORT ? Optional.of(new Destination(host, port)) : Optional.empty();
    }

    static Destination of(InetAddress address, int port) {
        // The interface of a link-local address is no part of the name.
        return new Destination(address.getHostAddress().split("%", 2)[0], port);
    }

    static Destination of(InetSocketAddress address) {
        return of(address.getAddress(), address.getPort());
    }

    /** Whether this is a host name or an IP address, and nothing that only stands in the place of one. */
    static boolean isHost(String text) {
        return text.length() <= MOST_HOST && (HOST.matcher(text).matches() || IPAddress.isValid(text));
    }

    /** As it stands in a URL: without the port that the scheme means anyway. */
    String authority(String scheme) {
        return port == (scheme.equals("https") ? 443 : 80) ? bracketed() : toString();
    }

    @Override
    public String toString() {
        return bracketed() + ":" + port;
    }

    private String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
