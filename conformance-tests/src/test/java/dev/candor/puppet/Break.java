package dev.candor.puppet;

import java.util.Locale;
import java.util.Set;

/** What a puppet does wrong: what the variable {@code PUPPET_BREAKS} names, in lower case with dashes; commas between. */
enum Break {
    NEVER_SENDS,
    MALFORMED_BODY,
    WRONG_TYPE,
    UNDISCLOSED_FIELD,
    LEAVES_ONE_EVENT_OUT,
    ONE_EVENT_TWICE,
    OTHER_PATH,
    LOCAL_TIME,
    CONSTANT_VALUE,
    GRANTED_BY_DEFAULT,
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
    DENIAL_FOR_FIRST_EVENT_ONLY,
    GRANTS_BY_ZERO,
    DENIES_BY_ZERO,
    FORGETS_DENIAL,
    DENIES_FOR_EVER,
    TELLS_OF_DENYING,
    KEEPS_WHAT_WAS_DENIED,
    BACKLOG_REPLAYED,
    ID_WHILE_DENIED,
    LYING_STATUS,
    NOTICE_MISSING,
    NOTICE_LATE,
    NOTICE_EACH_RUN,
    NAGS_WHILE_DENIED,
    NEW_ID_EACH_RUN,
    ID_FROM_HOME,
    ONE_SESSION,
    HOME_IN_HEADER,
    HOST_IN_BASE64,
    SECRET_SENT,
    OTHER_HOST,
    RAW_COMMAND,
    STATUS_WHEN_REFUSED,
    PRINTS_WHEN_ALLOWED,
    WAITS_FOR_ENDPOINT,
    TRIES_WITHOUT_END,
    RETRIES_AT_ONCE,
    DEBUG_SENDS,
    DEBUG_PRINTS_NOTHING,
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
