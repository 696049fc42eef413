package dev.candor.world;

import dev.candor.spec.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The hermetic home, folders and environment in which one scenario plays: fresh when opened, gone when closed.
 * Worlds side by side do not see each other.
 */
public final class World implements AutoCloseable {
    private final Layout layout;
    private final Map<String, String> environment;
    private final Map<String, String> places;
    private final Facts facts;
    private final WorldFiles files;
    private final Boundary boundary;
    private final ProcessTree processes;
    private boolean closed;

    private World(Layout layout, Boundary boundary, Facts planted, String tool) {
        this.layout = layout;
        this.boundary = boundary;
        facts = known(planted, layout, boundary);
        environment = Surroundings.of(layout, planted.values());
        environment.putAll(boundary.environment());
        // A fact that this world does not have is an empty text where a template asks for it.
        places = new LinkedHashMap<>();
        Planted.labels().forEach(label -> places.put(label, ""));
        places.putAll(planted.values());
        places.putAll(layout.places());
        places.put("tool", tool.toLowerCase(Locale.ROOT));
        files = new WorldFiles(layout.root());
        processes = new ProcessTree(boundary);
    }

    /** Makes an open world. */
    public static World open(Facts planted, String tool) {
        return open(planted, tool, null);
    }

    /**
     * Makes a world in a new temporary folder.
     *
     * @param planted what stands in its environment, folders and git checkout; what is missing there is left out
     * @param tool the tool's name, which stands for {@code {tool}} in lower case
     * @param sealed where it is to be sealed; null: it is open
     */
    public static World open(Facts planted, String tool, @Nullable SealedWorlds sealed) {
        try {
            World world = OpenWorlds.add(() -> {
                Layout layout = Layout.create(planted.values());
                Boundary boundary = sealed == null
                        ? new OpenBoundary(layout.root())
                        : sealed.boundary(planted.values(), layout.home());
                return new World(layout, boundary, planted, tool);
            });
            world.furnish(planted.values());
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException("a world needs a temporary folder that can be written to", e);
        }
    }

    private synchronized void furnish(Map<String, String> planted) throws IOException {
        refuseOnceClosed();
        for (Map.Entry<Path, byte[]> file :
                Checkout.files(layout.cwd(), planted).entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        files.put(layout.home().resolve(".gitconfig"), Surroundings.gitConfig(planted));
    }

    private static Facts known(Facts planted, Layout layout, Boundary boundary) {
        Facts known = planted.and(new Fact("home", "home", layout.home().toString()))
                .and(new Fact("cwd", "path", layout.cwd().toString()));
        Optional<String> token =
                Optional.ofNullable(planted.values().get("remote")).flatMap(World::token);
        if (token.isPresent()) {
            known = known.and(new Fact("remote-token", "secret", token.get()));
        }
        for (Fact fact : boundary.facts()) {
            known = known.and(fact);
        }
        return known;
    }

    private static Optional<String> token(String remote) {
        try {
            return Optional.ofNullable(URI.create(remote).getUserInfo())
                    .filter(user -> user.indexOf(':') >= 0)
                    .map(user -> user.substring(user.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            // The form user@host:path of ssh is no URI, and holds no token.
            return Optional.empty();
        }
    }

    /** The folder that holds all others, without a symbolic link on the way. */
    public Path root() {
        return layout.root();
    }

    public Path home() {
        return layout.home();
    }

    public Path config() {
        return layout.config();
    }

    public Path state() {
        return layout.state();
    }

    /** The working folder: a git checkout. */
    public Path cwd() {
        return layout.cwd();
    }

    /** All variables of a run, before those of implementation and step. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Values for templates: {@code home}, {@code config}, {@code state}, {@code cwd}, {@code tool} and each planted fact. */
    public Map<String, String> places() {
        return Map.copyOf(places);
    }

    /** The planted facts, what follows from them here, and what is real and known. */
    public Facts facts() {
        return facts;
    }

    public ProcessTree processes() {
        return processes;
    }

    /** The addresses that all traffic of this world comes from; none where it has none of its own. */
    public Set<InetAddress> addresses() {
        return boundary.addresses();
    }

    /** The command line that starts another one in this world, in its working folder. */
    public List<String> command(List<String> line) {
        return boundary.within(line, layout.cwd());
    }

    /**
     * Writes files; whatever stands in their way is taken away first.
     *
     * @param contents path template (relative to the working folder) to content: text as it is, all else as compact JSON
     */
    public synchronized void write(Map<String, JsonNode> contents) {
        refuseOnceClosed();
        try {
            for (Map.Entry<String, JsonNode> file : contents.entrySet()) {
                JsonNode content = file.getValue();
                String text = content.isString() ? content.stringValue() : content.toString();
                files.put(path(file.getKey()), text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a step must be written, but were not", e);
        }
    }

    /** Takes files and folders away (path templates); what is not there is no error. */
    public synchronized void remove(List<String> paths) {
        refuseOnceClosed();
        try {
            for (String path : paths) {
                files.remove(path(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a step must be taken away, but were not", e);
        }
    }

    /** A file outside home and working folder from which the next run can read this text; no snapshot shows it. */
    public synchronized Path input(String text) {
        refuseOnceClosed();
        try {
            Path input = layout.root().resolve("input");
            files.put(input, text.getBytes(StandardCharsets.UTF_8));
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException("the input of a run must be written, but was not", e);
        }
    }

    private Path path(String template) {
        return layout.cwd().resolve(Template.fill(template, places));
    }

    /**
     * What stands in the regular files now, without what the kit put there.
     *
     * @return path relative to the root, to the first 64 KiB as ISO-8859-1; at most 2,000 files, shallow ones first
     */
    public Map<String, String> files() {
        return files.snapshot();
    }

    /** Ends what still runs here and takes all folders away; returns when that is done, whoever began it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // A worker that was told to stop still has to tidy up, which means to wait.
        boolean interrupted = Thread.interrupted();
        try {
            processes.close();
            boundary.close();
            OpenWorlds.delete(layout.root());
        } finally {
            OpenWorlds.remove(this);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // While the kit stops, a world is closed under the hands of the scenario that plays in it.
    private void refuseOnceClosed() {
        if (closed) {
            throw new IllegalStateException("a world that is closed must not be written to, but was: " + layout.root());
        }
    }
}
