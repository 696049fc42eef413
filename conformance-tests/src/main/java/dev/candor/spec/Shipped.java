package dev.candor.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/** The folder {@code schemas} as it is shipped: in a jar, or a folder while the kit is being built. */
public final class Shipped {
    private static final String MARK = "/dev/candor/schemas/requirements.json";
    private static final Path ROOT = find();

    private Shipped() {}

    /** A file or folder below {@code schemas}, e.g. {@code profiles}. */
    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    private static Path find() {
        URL mark = Objects.requireNonNull(
                Shipped.class.getResource(MARK), "expected the schemas on the class path, but there are none");
        try {
            if (!(mark.openConnection() instanceof JarURLConnection jar)) {
                return Objects.requireNonNull(Path.of(mark.toURI()).getParent());
            }
            URI file = jar.getJarFileURL().toURI();
            Path requirements = FileSystems.newFileSystem(Path.of(file)).getPath(MARK);
            return Objects.requireNonNull(requirements.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the schemas in " + mark + " cannot be opened", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the schemas stand at no address: " + mark, e);
        }
    }
}
