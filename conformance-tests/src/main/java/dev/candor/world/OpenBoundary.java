package dev.candor.world;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No boundary: the real machine and its network.
 *
 * @param root the world's folders, by which its processes are known
 */
record OpenBoundary(Path root) implements Boundary {
    @Override
    public List<String> within(List<String> line, Path folder) {
        return line;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<Fact> facts() {
        return Machine.facts();
    }

    @Override
    public Optional<String> host() {
        return Machine.names().stream()
                .filter(fact -> fact.label().equals("real-host"))
                .map(Fact::value)
                .findFirst();
    }

    @Override
    public boolean holds(ProcessHandle process) {
        return ProcFolder.livesIn(process, root);
    }

    @Override
    public Set<InetAddress> addresses() {
        return Set.of();
    }

    @Override
    public void close() {
        // Nothing was made.
    }
}
