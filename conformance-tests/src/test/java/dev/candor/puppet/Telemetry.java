package dev.candor.puppet;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the puppet reports of its work, to whom, and when not. */
@SuppressWarnings("try") // A lock is held, not used.
final class Telemetry {
    private static final String DECLARED = "https://telemetry.candor.example";

    private Telemetry() {}

    static Choice grant() throws IOException {
        return Choice.GRANTED.store();
    }

    static Choice deny() throws IOException {
        Spool.drop();
        Files.deleteIfExists(Places.install());
        return Choice.DENIED.store();
    }

    /** Reports what was done; the answer is the tool's exit status. */
    static int report(List<?> things) throws IOException {
        return switch (Choice.now()) {
            case DENIED -> whileDenied();
            case DEBUG -> show(events(things));
            case GRANTED -> whileGranted(things);
        };
    }

    private static int whileGranted(List<?> things) throws IOException {
        int status = tell(events(things));
        Astray.whileGranted();
        return status;
    }

    private static int whileDenied() throws IOException {
        Spool.drop();
        if (Break.EMPTY_REQUEST_WHILE_DENIED.on()) {
            send("{}");
        }
        if (Break.CONNECTS_WHILE_DENIED.on()) {
            endpoint("").connect();
        }
        Astray.whileDenied();
        return 0;
    }

    private static List<String> events(List<?> things) {
        List<String> events = new ArrayList<>();
        if (things.isEmpty()) {
            return events;
        }
        Payload payload = new Payload(Payload.install());
        for (Object one : things) {
            Map<?, ?> thing = (Map<?, ?>) one;
            String event = payload.event(thing);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private static int show(List<String> events) {
        if (!events.isEmpty()) {
            System.err.println(Payload.request(events));
        }
        return 0;
    }

    private static int tell(List<String> now) throws IOException {
        if (!now.isEmpty() && !Break.NOTICE_LATE.on()) {
            notice();
        }
        if (Spool.mustWait()) {
            Spool.keep(now);
            return 0;
        }
        List<String> events = new ArrayList<>(Spool.take());
        events.addAll(now);
        int status = events.isEmpty() || Break.NEVER_SENDS.on() ? 0 : deliver(events);
        if (!now.isEmpty() && Break.NOTICE_LATE.on()) {
            notice();
        }
        return status;
    }

    private static int deliver(List<String> events) {
        try {
            if (send(Payload.request(events)) == Post.End.LATER) {
                Spool.keep(events);
            }
            return 0;
        } catch (ConnectException e) {
            Spool.keep(events);
            return Break.STATUS_WHEN_REFUSED.on() ? 1 : 0;
        }
    }

    private static Post.End send(String body) throws ConnectException {
        return endpoint(body).send();
    }

    private static Post endpoint(String body) {
        String given = System.getenv("PUPPET_ENDPOINT");
        return new Post(URI.create(given == null ? DECLARED : given), body);
    }

    private static void notice() {
        if (isFirst()) {
            System.err.println("candor reports its use; set DO_NOT_TRACK=1, or say consent deny, to stop it");
        }
    }

    private static boolean isFirst() {
        try (FileChannel lock = Places.lock()) {
            Files.createFile(Places.noticed());
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
