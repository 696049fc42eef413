package dev.candor.client;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The process that sends after its host has ended. Nothing waits for it, and it ends by itself. */
final class Sidecar {
    /** It ends within this time, whatever the collector does. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(7_500);

    /** Stands for an argument that is not there. */
    static final String NONE = "-";

    private Sidecar() {}

    /** Arguments: profile, base address or {@code -}, spool file of the run that asks or {@code -}, its working folder. */
    public static void main(String[] arguments) {
        Thread end = new Thread(new Deadline(), "deadline");
        end.setDaemon(true);
        end.start();
        try {
            send(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
        } catch (Exception quiet) {
            // Nobody listens: what was not sent waits for a later run.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void send(String profile, String base, String own, Path workingFolder) throws Exception {
        ClientOptions options = ClientOptions.of(profile, Host.of("", ""))
                .withEndpoint(base.equals(NONE) ? null : base)
                .withWorkingFolder(workingFolder);
        Dialect dialect = Dialects.of(profile);
        Folders folders = Folders.of(options.origin().environment(), dialect.folder());
        if (folders != null) {
            SpoolFile file = own.equals(NONE) ? null : new SpoolFile(Path.of(own));
            Sender.of(dialect, folders, options, new HttpTransport()).run(file);
        }
    }

    private record Deadline() implements Runnable {
        @Override
        public void run() {
            long end = System.nanoTime() + LONGEST_NANOS;
            for (long left = LONGEST_NANOS; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
