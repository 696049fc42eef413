package dev.candor.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one profile does in its own way; all else is the same for every profile. */
interface Dialect {
    /** Name of the folders that hold the tool's files. */
    String folder();

    /** In the order in which a denial is reported. */
    List<Switch> switches();

    boolean grantedByDefault();

    Store store(Folders folders, Origin origin);

    /** What the person is to be told as things stand, if anything. */
    @Nullable
    Notice notice(Decision decision);

    /** The commands by which a user chooses and asks. */
    Commands commands();

    Delivery delivery();

    /**
     * The encoder of one run.
     *
     * @param session random id of the run
     */
    Encoder encoder(String session, Origin origin);

    /** How events carry an identifier of the installation that is random and kept; absent where they carry none. */
    @Nullable
    Install install();

    /**
     * The requests that carry these events. Where events wait, all of them stand in one request.
     *
     * @param events JSON objects as they were encoded, with the identifier of the installation
     * @param nowMillis when they leave, after the epoch
     */
    List<Request> requests(List<String> events, long nowMillis);
}
