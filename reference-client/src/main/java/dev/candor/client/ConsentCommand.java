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
        String fault = command.equals("status") ? null : store(command.equals("grant"), dialect, folders, options);
        System.out.println(allowed(dialect, folders, options) ? commands.granted() : commands.denied());
        if (fault != null) {
            System.err.println("candor-client: the choice could not be stored: " + fault);
        }
        return fault == null ? DONE : FAILED;
    }

    private static boolean allowed(Dialect dialect, @Nullable Folders folders, ClientOptions options) {
        return folders != null
                && Decision.now(dialect, dialect.store(folders, options.origin()), options)
                        .allowed();
    }

    /** The state first; then, after a denial, what was recorded. What went wrong, or null. */
    private static @Nullable String store(
            boolean granted, Dialect dialect, @Nullable Folders folders, ClientOptions options) {
        if (folders == null) {
            return "expected a home folder: set HOME";
        }
        try {
            dialect.store(folders, options.origin()).choose(granted, System.currentTimeMillis());
            return null;
        } catch (IOException unwritable) {
            return unwritable.getMessage();
        } finally {
            if (!granted) {
                new Spool(folders.spool()).clear();
            }
        }
    }
}
