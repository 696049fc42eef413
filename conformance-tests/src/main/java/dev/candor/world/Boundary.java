package dev.candor.world;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the processes of a world see beyond its folders. */
interface Boundary extends AutoCloseable {
    /** The command line that starts another one within, in a folder. */
    List<String> within(List<String> line, Path folder);

    /** Variables that follow from it. */
    Map<String, String> environment();

    /** What is known of the machine. */
    List<Fact> facts();

    /** What the system itself calls the machine, where that tells it apart. */
    Optional<String> host();

    /** Whether a process that is nobody's child here belongs to the world. */
    boolean holds(ProcessHandle process);

    /** The addresses that its traffic comes from; none where it has none of its own. */
    Set<InetAddress> addresses();

    @Override
    void close();
}
