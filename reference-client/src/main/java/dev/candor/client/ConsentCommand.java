package dev.candor.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The commands by which a user says yes or no, and asks what holds. They send nothing. */
final class ConsentCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNSUPPORTED = 64;

    private ConsentCommand() {}

    /** Runs {@code grant}, {@code deny} or {@code status}; the exit status. */
    static int run(String command, ClientOptions options) {
        Dialect dialect = Dialects.of(options.profile());
        Commands commands = dialect.commands();
        if (!commands.known().contains(command)) {
            return UNSUPPORTED;
        }
        Folders folders = Folders.of(options.origin().environment(), dialect.folder());
        boolean kept = command.equals("status")
                || folders != null && kept(command.equals("grant"), dialect.store(folders, options.origin()), folders);
        System.out.println(allowed(dialect, folders, options) ? commands.granted() : commands.denied());
        if (!kept) {
            System.err.println("candor-client: the choice could not be stored: expected a folder that can be written: "
                    + (folders == null ? "set HOME" : folders.config().toString()));
        }
        return kept ? DONE : FAILED;
    }

    private static boolean allowed(Dialect dialect, @Nullable Folders folders, ClientOptions options) {
        return folders != null
                && Decision.now(dialect, dialect.store(folders, options.origin()), options)
                        .allowed();
    }

    /** The state first; then, after a denial, what was recorded. */
    private static boolean kept(boolean granted, Store store, Folders folders) {
        try {
            store.choose(granted, System.currentTimeMillis());
            return true;
        } catch (IOException unwritable) {
            return false;
        } finally {
            if (!granted) {
                new Spool(folders.spool()).clear();
            }
        }
    }
}
