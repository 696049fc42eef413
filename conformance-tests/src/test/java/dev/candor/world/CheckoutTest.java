package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

final class CheckoutTest {
    private static final Path FOLDER = Path.of("/work");
    private static final Map<String, String> FACTS =
            Map.of("name", "Ada Example", "email", "ada@site.example", "remote", "https://git.site.example/a/b.git");

    @Test
    void pointsFromHeadToACommitOfAnEmptyTree() throws IOException {
        Map<Path, byte[]> files = Checkout.files(FOLDER, FACTS);

        String commit = text(files, "refs/heads/main").strip();
        assertThat(text(files, "HEAD")).isEqualTo("ref: refs/heads/main\n");
        // The id of the empty tree is known to every git.
        assertThat(object(files, commit))
                .startsWith("commit ")
                .contains("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n")
                .contains("author Ada Example <ada@site.example> ");
        assertThat(object(files, "4b825dc642cb6eb9a060e54bf8d69288fbee4904")).isEqualTo("tree 0\0");
    }

    @Test
    void hasTheRemoteAsItsOrigin() throws IOException {
        Map<Path, byte[]> files = Checkout.files(FOLDER, FACTS);

        assertThat(text(files, "config")).contains("[remote \"origin\"]\n\turl = https://git.site.example/a/b.git\n");
    }

    @Test
    void putsARemoteInQuotesWhereGitWould() throws IOException {
        Map<Path, byte[]> files = Checkout.files(FOLDER, Map.of("remote", "ssh://git.site.example/a#b"));

        assertThat(text(files, "config")).contains("\turl = \"ssh://git.site.example/a#b\"\n");
    }

    @Test
    void hasNoRemoteWhereNoneIsPlanted() throws IOException {
        Map<Path, byte[]> files = Checkout.files(FOLDER, Map.of());

        assertThat(text(files, "config")).doesNotContain("remote");
    }

    private static String text(Map<Path, byte[]> files, String path) {
        byte[] content = Optional.ofNullable(files.get(FOLDER.resolve(".git").resolve(path)))
                .orElseThrow();
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String object(Map<Path, byte[]> files, String id) throws IOException {
        Path path = FOLDER.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        byte[] packed = Optional.ofNullable(files.get(path)).orElseThrow();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
