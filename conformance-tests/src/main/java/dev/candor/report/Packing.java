package dev.candor.report;

import dev.candor.spec.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle that is being written: bounded, and with a digest of each of its entries. */
final class Packing implements AutoCloseable {
    /** The most bytes of one entry, unpacked; four times the most that is kept of a body. */
    static final int LONGEST = 32 << 20;

    /** The most bytes of all entries together, unpacked. */
    static final long ALL = 256L << 20;

    /** The most entries. */
    static final int MOST = 4_000;

    /** Left for the manifest and the report, which come last. */
    private static final long RESERVE = 3L * LONGEST;

    // The earliest that the format can say: two bundles of the same content are the same file.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private long all;

    Packing(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
    }

    /** Whether a further trial of this length has room. */
    boolean fits(long bytes) {
        return bytes <= LONGEST && all + bytes <= ALL - RESERVE && entries.size() < MOST / 2;
    }

    /** Adds an entry; returns what the manifest says of it. */
    Manifest.Entry add(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        all += content.length;
        Manifest.Entry added = new Manifest.Entry(name, content.length, Digests.sha256(content));
        entries.add(added);
        return added;
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
