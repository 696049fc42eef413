package dev.candor.capture;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that went to an address and brought no whole request, or brought something more after its last whole one.
 *
 * @param at time since the run began
 * @param to where it went: {@code host:port}, or protocol and address ({@code udp ntp.example:123}); empty where that is
 *     the address that was given to the implementation
 * @param bytes how many bytes were seen that belong to no whole request
 * @param reason why no request came of it; quotes nothing of what was sent
 */
public record Connection(Duration at, String to, long bytes, String reason) {
    private static final Pattern TO = Pattern.compile("(?:\\S+ )?(?<host>\\[[^]]*]|[^:]*|\\S*)(?::\\d+)?");

    /** The end of each reason that says: something was, or would have been, sent here, and could not be read. */
    public static final String UNSEEN = "so the content was not seen";

    /** The reason of one that ended because the implementation did not trust the kit's certificate. */
    public static final String REFUSED = "the certificate was refused, " + UNSEEN;

    /** The host or address that it went to, in lower case; empty where it went to the address that was given. */
    public String host() {
        Matcher parts = TO.matcher(to.toLowerCase(Locale.ROOT));
        return parts.matches() ? parts.group("host") : to;
    }

    /**
     * The reason of one that shook hands and then brought nothing: some senders look at the certificate only then, others
     * keep a spare connection.
     */
    public static final String SHOWN = "nothing came once the certificate was shown, as when it is refused, " + UNSEEN;

    /** Whether something may have been meant to travel that the kit could not read. */
    public boolean unseen() {
        return reason.endsWith(UNSEEN);
    }
}
