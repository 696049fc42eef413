package dev.candor.client;

import java.util.List;

/** What one profile does in its own way; all else is the same for every profile. */
interface Dialect {
    /** Name of the tool; its folders carry it. */
    String tool();

    /** In the order in which a denial is reported. */
    List<Switch> switches();

    boolean grantedByDefault();

    Store store(Folders folders);

    Notice notice();

    Collector collector();

    Encoder encoder(Origin origin);

    /** Key under which each event carries the identifier of the installation. */
    String installKey();

    /** The identifier as it travels where it cannot be kept and serves one run alone. */
    String unkept(String install);

    /** The body of one request that holds these events, each a JSON object. */
    String request(List<String> events, long nowMillis);

    /** What the consent commands print. */
    String message(boolean allowed);

    /** Whether the tool has a command that tells the state. */
    boolean answersStatus();
}
