package dev.candor.puppet;

import java.util.Locale;
import java.util.Set;

/** What a puppet does wrong: what the variable {@code PUPPET_BREAKS} names, in lower case with dashes; commas between. */
enum Break {
    NEVER_SENDS,
    UNDISCLOSED_FIELD,
    EMPTY_REQUEST_WHILE_DENIED,
    CONNECTS_WHILE_DENIED,
    LOOKS_UP_WHILE_DENIED,
    CONNECTS_TO_ODD_PORT_WHILE_DENIED,
    CONNECTS_BY_IPV6_WHILE_DENIED,
    SENDS_DATAGRAM_WHILE_DENIED,
    SENDS_AFTER_ITS_END_WHILE_DENIED,
    SENDS_TO_SECOND_HOST,
    LOOKS_UP_SECOND_HOST,
    TRUSTS_NOBODY,
    TRUSTS_EVERYBODY,
    TRUSTS_THE_SELF_SIGNED,
    LYING_STATUS,
    NOTICE_LATE,
    STATUS_WHEN_REFUSED,
    WAITS_FOR_ENDPOINT,
    RETRIES_AT_ONCE,
    PRINTS_30_MEGABYTES;

    private static final Set<String> CHOSEN = words(System.getenv("PUPPET_BREAKS"));

    /** Whether this puppet does so. */
    boolean on() {
        return CHOSEN.contains(name());
    }

    /** As the variable has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> words(@org.jspecify.annotations.Nullable String given) {
        return given == null
                ? Set.of()
                : Set.of(given.toUpperCase(Locale.ROOT).replace('-', '_').split(","));
    }
}
