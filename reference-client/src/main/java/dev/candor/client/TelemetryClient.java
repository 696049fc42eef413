package dev.candor.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports the use of a tool, where the user allows it. Nothing here throws for a reason of telemetry's own, waits for the
 * network, or prints anything but the profile's notice and debug lines.
 */
public final class TelemetryClient implements AutoCloseable {
    private final ClientOptions options;
    private final Dialect dialect;
    private final @Nullable Folders folders;
    private final Encoder encoder;
    private final List<String> shown = new ArrayList<>();
    private final @Nullable SpoolWriter writer;
    private Decision decision;
    private boolean told;

    private TelemetryClient(ClientOptions options) {
        this.options = options;
        dialect = Dialects.of(options.profile());
        folders = Folders.of(options.origin().environment(), dialect.folder());
        String session = RandomId.next();
        encoder = dialect.encoder(session, options.origin());
        writer = folders == null ? null : new SpoolWriter(folders.spool(), session);
        decision = decide();
    }

    /**
     * Opens a client for one run of the host tool.
     *
     * @throws IllegalArgumentException where the profile is not one of the client's
     */
    public static TelemetryClient open(ClientOptions options) {
        TelemetryClient client = new TelemetryClient(options);
        try {
            client.begin();
        } catch (RuntimeException quiet) {
            // The host has its own work to do.
        }
        return client;
    }

    /** Whether sending is allowed, as it stood when last looked at. */
    public synchronized Consent consent() {
        return decision.consent();
    }

    /** Records one event; without consent, or where the profile does not know it, nothing happens. */
    public synchronized void record(Event event) {
        if (!decision.allowed() || writer == null) {
            return;
        }
        try {
            long now = System.currentTimeMillis();
            Map<String, @Nullable Object> encoded = encoder.encode(event, now);
            if (encoded != null) {
                keep(new Line(now, Json.write(encoded)), writer);
            }
        } catch (RuntimeException quiet) {
            // An event less.
        }
    }

    private void keep(Line line, SpoolWriter into) {
        if (decision.debug()) {
            shown.add(line.json());
        } else {
            tell();
            into.append(line);
        }
    }

    /** Ends the run: what was recorded leaves by a process of its own, or waits. */
    @Override
    public synchronized void close() {
        if (folders == null) {
            return;
        }
        try {
            boolean wasAllowed = decision.allowed();
            decision = decide();
            if (!decision.allowed()) {
                new Spool(folders.spool()).clear();
            } else if (wasAllowed && !decision.debug()) {
                finish(folders);
            } else {
                show(folders);
            }
        } catch (IOException | RuntimeException quiet) {
            // What could not be handed over waits for a later run.
        }
    }

    private void begin() {
        Notice notice = dialect.notice(decision);
        if (notice != null && notice.onIdle()) {
            tell();
        }
        if (folders == null) {
            return;
        }
        if (!decision.allowed()) {
            new Spool(folders.spool()).clear();
            return;
        }
        if (!decision.debug()) {
            new Departure(dialect, folders, options).atStart();
        }
    }

    /** Tells the person before anything can leave; debug shows more than any notice says. */
    private void tell() {
        Notice notice = dialect.notice(decision);
        if (!told && notice != null && !decision.debug()) {
            told = true;
            NoticeMark.show(notice, folders, options.messages());
        }
    }

    private void finish(Folders place) throws IOException {
        SpoolFile own = writer == null ? null : writer.finish();
        new Departure(dialect, place, options).atEnd(own);
    }

    private void show(Folders place) {
        if (!shown.isEmpty() && decision.debug()) {
            Install install = dialect.install();
            List<String> events = install == null
                    ? shown
                    : install.into(shown, Install.shown(dialect.store(place, options.origin())));
            for (Request request : dialect.requests(events, System.currentTimeMillis())) {
                options.messages().println(request.body());
            }
            shown.clear();
        }
    }

    private Decision decide() {
        return folders == null
                ? Decision.denied(Consent.NO_HOME)
                : Decision.now(dialect, dialect.store(folders, options.origin()), options);
    }
}
