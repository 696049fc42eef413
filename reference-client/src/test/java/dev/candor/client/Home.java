package dev.candor.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;

/** A fresh home of one user, and the client as it is opened there. */
final class Home {
    static final Event HEARTBEAT = new Event("heartbeat", Map.of());
    static final Event STARTED = new Event("command-started", Map.of("command", "build"));

    /** That some file of a spool is among the files of a home. */
    static final Condition<List<? extends String>> WAITING =
            new Condition<>(files -> files.stream().anyMatch(file -> file.contains("/spool/")), "events that wait");

    private final Path folder;
    private final String profile;
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    Home(Path folder, String profile) {
        this.folder = folder;
        this.profile = profile;
    }

    /** A run in a home that does not matter. */
    static Origin origin(Map<String, String> environment) {
        return new Origin(Host.of("acme", "1.2.3"), environment, new Properties(), Path.of("/w"));
    }

    /** Lines of a file beside the tests. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Home.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String below) {
        return folder.resolve(below);
    }

    Home write(String file, String content) {
        try {
            Files.createDirectories(path(file).resolve(".."));
            Files.writeString(path(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files, relative to the home. */
    List<String> files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    ClientOptions options(@Nullable Transport transport, String... variables) {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", folder.toString()));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return ClientOptions.of(profile, Host.of("acme", "1.2.3"))
                .withUpload(ClientOptions.Upload.NOW)
                .withEnvironment(environment)
                .withProperties(new Properties())
                .withWorkingFolder(folder)
                .withMessages(new PrintStream(messages, true, StandardCharsets.UTF_8))
                .withTransport(transport);
    }

    /** One run that records these events. */
    void run(ClientOptions options, Event... events) {
        try (TelemetryClient client = TelemetryClient.open(options)) {
            for (Event event : events) {
                client.record(event);
            }
        }
    }

    void grant() {
        ConsentCommand.run("grant", options(null));
    }

    void deny() {
        ConsentCommand.run("deny", options(null));
    }

    Decision decision(String... variables) {
        ClientOptions options = options(null, variables);
        return Decision.now(dialect(), dialect().store(folders(), options.origin()), options);
    }

    Dialect dialect() {
        return Dialects.of(profile);
    }

    Folders folders() {
        Folders folders =
                Folders.of(options(null).origin().environment(), dialect().folder());
        if (folders == null) {
            throw new IllegalStateException("expected a home: " + folder);
        }
        return folders;
    }

    Store store() {
        return dialect().store(folders(), options(null).origin());
    }
}
