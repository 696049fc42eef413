package dev.candor.world;

import dev.candor.spec.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The hermetic home, folders and environment in which one scenario plays: fresh when opened, gone when closed.
 * Worlds side by side do not see each other.
 */
public final class World implements AutoCloseable {
    /** Where every world is, as {@code TZ} says it, unless a step says otherwise. */
    public static final String ZONE = Surroundings.ZONE;

    /** What {@code LANG} says in every world, unless a step says otherwise. */
    public static final String LANGUAGE = Surroundings.LANGUAGE;

    /** Stands among the paths of {@link #files()}, where not all of every file is kept. */
    public static final String BYTES = Snapshot.BYTES;

    private final @Nullable SealedWorlds sealed;
    private final WorldFiles files;
    private volatile Scene scene;
    private volatile Facts facts;
    private volatile Map<String, String> places;
    private volatile ProcessTree processes;
    private boolean closed;

    private World(Scene scene, @Nullable SealedWorlds sealed) {
        this.scene = scene;
        facts = scene.facts();
        places = Map.copyOf(scene.places());
        this.sealed = sealed;
        files = new WorldFiles(scene.layout().root());
        processes = new ProcessTree(scene.boundary());
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
                return new World(new Scene(layout, boundary, planted, planted, tool), sealed);
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
                Checkout.files(scene.layout().cwd(), planted).entrySet()) {
            files.put(file.getKey(), file.getValue());
        }
        files.put(scene.layout().home().resolve(".gitconfig"), Surroundings.gitConfig(planted));
    }

    /**
     * Gives facts other values from now on, as far as this world can: {@link #facts} tells. What is stored stays.
     *
     * @param changed label to value, which is empty where the fact is taken away; {@code home} is the name of the folder
     */
    public synchronized void change(Map<String, String> changed) {
        refuseOnceClosed();
        if (changed.isEmpty()) {
            return;
        }
        try {
            Scene before = scene;
            scene = new Moving(files, sealed).moved(before, changed);
            facts = scene.facts();
            places = Map.copyOf(scene.places());
            if (scene.boundary() != before.boundary()) {
                processes = new ProcessTree(scene.boundary());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the facts of a step must take effect, but did not", e);
        }
    }

    /** The folder that holds all others, without a symbolic link on the way. */
    public Path root() {
        return scene.layout().root();
    }

    public Path home() {
        return scene.layout().home();
    }

    public Path config() {
        return scene.layout().config();
    }

    public Path state() {
        return scene.layout().state();
    }

    /** The working folder: a git checkout. */
    public Path cwd() {
        return scene.layout().cwd();
    }

    /** All variables of a run, before those of implementation and step. */
    public Map<String, String> environment() {
        return Map.copyOf(scene.environment());
    }

    /**
     * Values for templates: {@code home}, {@code config}, {@code state}, {@code cwd}, {@code tool} and each planted fact, with its
     * other values: {@code host/0} is the one that the world was opened with, {@code host/1} to {@code host/4} are others.
     */
    public Map<String, String> places() {
        return places;
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
        return scene.boundary().addresses();
    }

    /** The command line that starts another one in this world, in its working folder. */
    public List<String> command(List<String> line) {
        return scene.boundary().within(line, scene.layout().cwd());
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

    /**
     * A file outside home and working folder from which the next run can read this text; no snapshot shows it.
     *
     * @param copy which of the process trees of the run reads it, from 0
     */
    public synchronized Path input(String text, int copy) {
        refuseOnceClosed();
        try {
            Path input = scene.layout().root().resolve("input" + (copy == 0 ? "" : "-" + copy));
            files.put(input, text.getBytes(StandardCharsets.UTF_8));
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException("the input of a run must be written, but was not", e);
        }
    }

    private Path path(String template) {
        return scene.layout().cwd().resolve(Template.fill(template, places));
    }

    /**
     * What stands in the regular files now, without what the kit put there.
     *
     * @return path relative to the root, to the first 64 KiB as ISO-8859-1; at most 2,000 files, shallow ones first; where
     *     one was cut, {@link #BYTES} to the bytes of all
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
            scene.boundary().close();
            OpenWorlds.delete(scene.layout().root());
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
            throw new IllegalStateException("a world that is closed must not be written to, but was: "
                    + scene.layout().root());
        }
    }
}
