package dev.candor.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that stand for names in a sealed world: for each name one of 198.18.0.0/15 (RFC 2544: never routed) and
 * one of fd00:c4:d0::/64, given out in the order of first asking and kept for good. Safe for use by several threads.
 */
public final class Names {
    /** Stands for all names beyond {@link #MOST}; they share one address. */
    public static final String MORE = "(more names)";

    static final int MOST = 100_000;

    private static final int LONGEST = 253;
    private static final Pattern WELL_FORMED = Pattern.compile("([a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}");
    /** A number as the last label makes an address of it, never a name (WHATWG URL, RFC 3696). */
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\.)?[0-9]+");

    private static final int FOUR = 0xC6120000;
    private static final byte[] SIX = {(byte) 0xFD, 0, 0, (byte) 0xC4, 0, (byte) 0xD0, 0, 0, 0, 0, 0, 0};

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * The addresses of one name.
     *
     * @param four IPv4
     * @param six IPv6
     */
    public record Pair(InetAddress four, InetAddress six) {}

    /**
     * The addresses that stand for a name; always the same ones. Empty where no name server would know one: the empty
     * name, what is no host name, and names below {@code invalid} (RFC 6761). {@code localhost} and names below it are
     * loopback.
     */
    public Optional<Pair> addresses(String name) {
        String plain = plain(name);
        if (plain.equals("localhost") || plain.endsWith(".localhost")) {
            return Optional.of(new Pair(
                    address(new byte[] {127, 0, 0, 1}),
                    address(ByteBuffer.allocate(16).put(15, (byte) 1).array())));
        }
        if (!resolves(plain)) {
            return Optional.empty();
        }
        return Optional.of(pair(place(plain)));
    }

    /** The name that an address stands for; an IPv4 address may come as an IPv4-mapped one. */
    public synchronized Optional<String> name(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return Optional.of("localhost");
        }
        byte[] bytes = address.getAddress();
        int place = ByteBuffer.wrap(bytes, bytes.length - 4, 4).getInt() - 1;
        if (bytes.length == 4 || mapped(bytes)) {
            place -= FOUR;
        } else if (!Arrays.equals(bytes, 0, SIX.length, SIX, 0, SIX.length)) {
            return Optional.empty();
        }
        if (place == MOST && names.size() == MOST) {
            return Optional.of(MORE);
        }
        return place >= 0 && place < names.size() ? Optional.of(names.get(place)) : Optional.empty();
    }

    /** Lower case, without the dot at its end. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean resolves(String name) {
        return name.length() <= LONGEST
                && WELL_FORMED.matcher(name).matches()
                && !NUMBER_LAST.matcher(name).matches()
                && !name.equals("invalid")
                && !name.endsWith(".invalid");
    }

    private synchronized int place(String name) {
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST) {
            return MOST;
        }
        places.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    private static Pair pair(int place) {
        byte[] four = ByteBuffer.allocate(4).putInt(FOUR + 1 + place).array();
        byte[] six = ByteBuffer.allocate(16).put(SIX).putInt(1 + place).array();
        return new Pair(address(four), address(six));
    }

    private static boolean mapped(byte[] bytes) {
        return bytes.length == 16
                && bytes[10] == -1
                && bytes[11] == -1
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address must have 4 or 16 bytes, but had " + bytes.length, e);
        }
    }
}
