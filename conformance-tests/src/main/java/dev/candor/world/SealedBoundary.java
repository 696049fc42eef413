package dev.candor.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Namespaces of one world's own; all that runs in them ends with it. Source: namespaces(7), nsenter(1), setpriv(1). */
final class SealedBoundary implements Boundary {
    /** What the kit has of its own, and each world again. */
    static final List<String> OWN = List.of("--net", "--mount", "--uts", "--ipc", "--pid", "--fork", "--mount-proc");

    private static final String READY = "ready";
    private static final int SECONDS = 10;

    private final SealedMachine machine;
    private final int place;
    private final Path folder;
    private final Process holder;
    private final ProcessHandle first;
    private final Path namespace;
    private final Runnable after;
    private boolean over;

    private SealedBoundary(SealedMachine machine, int place, Path folder, Process holder, Runnable after)
            throws IOException {
        this.machine = machine;
        this.place = place;
        this.folder = folder;
        this.holder = holder;
        this.after = after;
        first = holder.children()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a sealed world must have a first process, but has none"));
        namespace = ProcFolder.pidNamespace(first);
    }

    /**
     * Makes the namespaces.
     *
     * @param place what {@link SealedMachine#of} was asked for
     * @param wire number that no other world of this kit has
     * @param folder what {@link SealedMachine#write} wrote; taken away in the end
     * @param stores lines of a file in the folder, a space, and the file over which it is bound
     * @param after called once all is closed
     */
    static SealedBoundary open(
            SealedMachine machine, int place, int wire, Path folder, List<String> stores, Runnable after)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", Program.PATH);
        builder.environment().putAll(settings(machine, wire, folder, stores));
        Process holder = builder.start();
        String said = "";
        // Not closed: its standard input is what keeps it alive, and its output may be read to the end only then.
        BufferedReader output = holder.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return new SealedBoundary(machine, place, folder, holder, after);
            }
            said = line;
        }
        throw new IllegalStateException("a sealed world must open, as the first one did, but: " + said);
    }

    /** The command line that makes a world from its {@link #settings}, in the kit's namespaces. */
    static List<String> line() {
        List<String> line =
                new ArrayList<>(List.of(Program.path("sh"), "-c", "exec 9</proc/self/ns/net; exec \"$@\"", "sh"));
        line.addAll(List.of(Program.path("unshare"), "--kill-child"));
        line.addAll(OWN);
        line.addAll(List.of(Program.path("sh"), "-c", Sealing.script("world.sh"), "world.sh"));
        return line;
    }

    static Map<String, String> settings(SealedMachine machine, int wire, Path folder, List<String> stores) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("NAME", machine.host());
        settings.put("MAC", machine.mac().replaceAll("(..)(?!$)", "$1:"));
        settings.put("WIRE", "w" + wire);
        settings.put("IP4", machine.ip4());
        settings.put("IP6", machine.ip6());
        settings.put("PORTS", SealedWorlds.FIRST_PORT + "-" + SealedWorlds.LAST_PORT);
        settings.put("KIT4", machine.kit4());
        settings.put("KIT6", machine.kit6());
        settings.put("MACHINE", folder.toString());
        settings.put("STORES", stores.isEmpty() ? "" : String.join("\n", stores) + "\n");
        return settings;
    }

    @Override
    public List<String> within(List<String> line, Path in) {
        List<String> all = new ArrayList<>(List.of(
                Program.path("nsenter"),
                "--target=" + first.pid(),
                "--net",
                "--mount",
                "--uts",
                "--ipc",
                "--pid",
                Program.path("setpriv"),
                "--bounding-set=-all",
                "--inh-caps=-all",
                "--ambient-caps=-all",
                Program.path("env"),
                "-C",
                in.toString()));
        all.addAll(line);
        return all;
    }

    @Override
    public Map<String, String> environment() {
        return TrustVariables.of(TrustStores.BUNDLE);
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(machine.facts());
        facts.addAll(Machine.names());
        return facts;
    }

    @Override
    public boolean holds(ProcessHandle process) {
        return !process.equals(first) && namespace.equals(ProcFolder.pidNamespace(process));
    }

    @Override
    public Set<InetAddress> addresses() {
        return Set.of(SealedMachine.address(machine.ip4()), SealedMachine.address(machine.ip6()));
    }

    @Override
    public Optional<String> host() {
        return Optional.of(machine.host());
    }

    /** What its machine has that no planted fact says. */
    Map<String, String> machine() {
        return Map.of("mac", machine.mac(), "machine-id", machine.id());
    }

    int place() {
        return place;
    }

    @Override
    public void close() {
        try {
            end();
        } finally {
            if (!over) {
                over = true;
                after.run();
            }
        }
    }

    /** Ends all that runs here; its place stays taken. */
    void end() {
        try {
            holder.getOutputStream().close();
            if (!holder.waitFor(SECONDS, TimeUnit.SECONDS)) {
                first.destroyForcibly();
            }
            Deletion.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a sealed world must be taken away, but was not: " + folder, e);
        } catch (InterruptedException e) {
            first.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
