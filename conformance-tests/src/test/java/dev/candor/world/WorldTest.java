package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

final class WorldTest {
    private static final Facts PLANTED = Planted.facts(7);
    private static final String USER = PLANTED.values().getOrDefault("user", "");
    private static final String PROJECT = PLANTED.values().getOrDefault("project", "");

    @TempDir
    Path elsewhere;

    @Test
    void hasTheUserInItsHomeAndTheProjectInItsWorkingFolder() {
        try (World world = World.open(PLANTED, "ACME")) {
            assertThat(world.home()).isDirectory().hasFileName(USER);
            assertThat(world.cwd()).isDirectory().startsWith(world.home()).hasFileName(PROJECT);
            assertThat(world.places())
                    .containsEntry("home", world.home().toString())
                    .containsEntry("cwd", world.cwd().toString())
                    .containsEntry("tool", "acme")
                    .containsEntry("user", USER);
        }
    }

    @Test
    void startsFromAnEmptyEnvironmentButForThePath() {
        try (World world = World.open(PLANTED, "ACME")) {
            assertThat(world.environment())
                    .containsOnlyKeys(
                            "PATH",
                            "LANG",
                            "TZ",
                            "HOME",
                            "XDG_CONFIG_HOME",
                            "XDG_STATE_HOME",
                            "XDG_CACHE_HOME",
                            "XDG_DATA_HOME",
                            "TMPDIR",
                            "USER",
                            "LOGNAME",
                            "USERNAME",
                            "HOSTNAME",
                            "COMPUTERNAME",
                            "API_TOKEN",
                            "AWS_SECRET_ACCESS_KEY",
                            "NPM_TOKEN",
                            "DATABASE_URL")
                    .containsEntry("PATH", System.getenv("PATH"))
                    .containsEntry("XDG_CONFIG_HOME", world.config().toString())
                    .containsEntry("XDG_STATE_HOME", world.state().toString())
                    .containsEntry("USER", USER);
        }
    }

    @Test
    void plantsEverySecretInTheEnvironment() {
        try (World world = World.open(PLANTED, "ACME")) {
            String variables = String.join("\n", world.environment().values());

            assertThat(PLANTED.facts())
                    .filteredOn(fact -> fact.kind().equals("secret"))
                    // A setting of the tool: the profile says where it is set.
                    .filteredOn(fact -> !fact.label().equals("repo-id"))
                    .hasSize(4)
                    .allMatch(fact -> variables.contains(fact.value()));
        }
    }

    @Test
    void leavesOutWhatIsNotPlanted() {
        try (World world = World.open(PLANTED.with("host", "").with("user", ""), "ACME")) {
            assertThat(world.environment()).doesNotContainKeys("HOSTNAME", "COMPUTERNAME", "USER", "LOGNAME");
            assertThat(world.facts().values()).doesNotContainKeys("host", "user");
        }
    }

    @Test
    void knowsWhatFollowsFromThePlantedFacts() {
        try (World world = World.open(PLANTED, "ACME")) {
            Map<String, String> values = world.facts().values();

            assertThat(values)
                    .containsAllEntriesOf(PLANTED.values())
                    .containsEntry("home", world.home().toString())
                    .containsEntry("cwd", world.cwd().toString());
            assertThat(values.get("remote-token")).matches("[a-z]{24}");
        }
    }

    @Test
    void writesTextAsItIsAndObjectsAsCompactJson() {
        JsonNode object = JsonNodeFactory.instance.objectNode().put("enabled", true);
        try (World world = World.open(PLANTED, "ACME")) {
            world.write(Map.of("{config}/{tool}/a.json", object, "b.txt", StringNode.valueOf("{not json")));

            assertThat(world.config().resolve("acme/a.json")).hasContent("{\"enabled\":true}");
            assertThat(world.cwd().resolve("b.txt")).hasContent("{not json");
        }
    }

    @Test
    void putsAFileInPlaceOfAFolderAndAFolderInPlaceOfAFile() {
        try (World world = World.open(PLANTED, "ACME")) {
            world.write(Map.of("{config}", StringNode.valueOf("in the way")));
            assertThat(world.config()).isRegularFile();

            world.write(Map.of("{config}/acme/a", StringNode.valueOf("again")));
            assertThat(world.config().resolve("acme/a")).hasContent("again");
        }
    }

    @Test
    void neverWritesThroughALinkOutOfTheWorld() throws IOException {
        try (World world = World.open(PLANTED, "ACME")) {
            Files.createSymbolicLink(world.config().resolve("acme"), elsewhere);

            world.write(Map.of("{config}/acme/a", StringNode.valueOf("mine")));

            assertThat(elsewhere).isEmptyDirectory();
            assertThat(world.config().resolve("acme/a")).hasContent("mine");
        }
    }

    @Test
    void refusesPathsOutsideItsFolders() {
        try (World world = World.open(PLANTED, "ACME")) {
            Map<String, JsonNode> outside = Map.of("{home}/../../../x", StringNode.valueOf(""));

            assertThatThrownBy(() -> world.write(outside)).hasMessageContaining("must lie in the world's folders");
        }
    }

    @Test
    void removesFilesAndFolders() {
        try (World world = World.open(PLANTED, "ACME")) {
            world.write(Map.of("{state}/acme/spool/1", StringNode.valueOf("x")));

            world.remove(List.of("{state}/acme", "{state}/never-there"));

            assertThat(world.state()).isEmptyDirectory();
        }
    }

    @Test
    void isGoneAfterwardsAndWhatItsLinksLeadToIsNot() throws IOException {
        Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
        World world = World.open(PLANTED, "ACME");
        Files.createSymbolicLink(world.home().resolve("link"), elsewhere);
        Path closed = Files.createDirectories(world.home().resolve("closed/inner"));
        assertThat(closed.toFile().setWritable(false)).isTrue();

        world.close();

        assertThat(Files.exists(world.root(), LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void playsBesideAnotherWithoutSeeingIt() throws IOException {
        try (World one = World.open(PLANTED, "ACME");
                World other = World.open(PLANTED, "ACME")) {
            Files.writeString(one.state().resolve("a"), "x");

            assertThat(one.root()).isNotEqualTo(other.root());
            assertThat(other.files()).isEmpty();
            assertThat(one.files()).hasSize(1);
        }
    }
}
