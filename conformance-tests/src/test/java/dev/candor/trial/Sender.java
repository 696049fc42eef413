package dev.candor.trial;

import dev.candor.capture.Listener;
import dev.candor.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An implementation inside the test's own process. */
final class Sender implements Implementation {
    /** Told the world, the endpoint's addresses of this and all earlier runs, and the step. */
    interface Act {
        void play(World world, List<String> addresses, Step step) throws IOException;
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Act act;
    private final List<String> addresses = new ArrayList<>();

    Sender(Act act) {
        this.act = act;
    }

    static void post(String address, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/events"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String name() {
        return "sender";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String tool() {
        return "ACME";
    }

    @Override
    public Optional<String> unsupported(Stimulus stimulus, @Nullable String event) {
        return Optional.empty();
    }

    @Override
    public Carried carry(Step step, World world, Listener listener, Runnable ended) {
        addresses.add(listener.base());
        try {
            act.play(world, List.copyOf(addresses), step);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Carried(new Exit(0, listener.elapsed(), Duration.ZERO, false, 0), List.of());
    }
}
