package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What one run recorded. Its name tells its order and how far it has come: open, ready, kept. */
record SpoolFile(Path path) {
    /** A run is writing it. */
    static final String OPEN = "open";

    /** Nobody has tried to send it. */
    static final String READY = "ready";

    /** It was tried, and waits for a later run. */
    static final String KEPT = "kept";

    /** Its events in order; a last line that was cut short by a crash is no event. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String content = content();
        int from = 0;
        for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', from)) {
            Line line = Line.read(content.substring(from, end));
            if (line != null) {
                lines.add(line);
            }
            from = end + 1;
        }
        return lines;
    }

    private String content() {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    void delete() {
        KeptFile.delete(path);
    }

    /** Claims the file at the end of its run. */
    SpoolFile ready() throws IOException {
        return renamed(name() + "." + READY);
    }

    void kept() throws IOException {
        renamed(name() + "." + KEPT);
    }

    /** Under another name, since its run may still be there and begin the file anew. */
    void adopted() throws IOException {
        renamed(name() + "-" + RandomId.next() + "." + READY);
    }

    /** Leaves the first lines only. */
    void cut(List<Line> lines, int fits) throws IOException {
        if (fits == 0) {
            delete();
        } else if (fits < lines.size()) {
            StringBuilder content = new StringBuilder();
            for (Line line : lines.subList(0, fits)) {
                content.append(line.write());
            }
            KeptFile.replace(path, content.toString());
        }
    }

    private String name() {
        String file = String.valueOf(path.getFileName());
        return file.substring(0, file.lastIndexOf('.'));
    }

    private SpoolFile renamed(String name) throws IOException {
        try {
            return new SpoolFile(Files.move(path, path.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE));
        } catch (NoSuchFileException gone) {
            return this;
        }
    }
}
