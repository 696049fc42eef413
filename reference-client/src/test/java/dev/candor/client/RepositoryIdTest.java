package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryIdTest {
    private static final String HTTPS = "git:cb1fdf79c83e1634f3ce487b7813541d2d7fc345ba3be71cc1d85fc3b6f41474";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://github.com/user/repo.git,git:cb1fdf79c83e1634f3ce487b7813541d2d7fc345ba3be71cc1d85fc3b6f41474",
        "git@github.com:user/repo.git,git:fa6942ed216b29e6afc17efce82668d62184d7e241f81030f619471a4705fb7f",
        "https://alice:s3cr3t@github.com/acme/secret-repo.git,"
                + "git:89b0fc5fd42597842f740c91c4acb3782387c28377ac2b40d7021f70fbefea10"
    })
    void aRemoteIsHashedAsWritten(String remote, String id) throws IOException {
        configured("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = " + remote + "\n\tfetch = +refs/*\n");

        String derived = RepositoryId.of(folder);

        assertThat(derived).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "/home/alice/site,pwd:2fec40f2dcd252e928aaaad03ad295bfe6523867221f50943b133f176ff17018",
        "/Users/username/gatsby-site,pwd:10b20b161e394ef6cfdf7db629a994f647df101c44b52dde7367f69de2ea964a"
    })
    void withoutARemoteTheWholeWorkingFolderIs(String workingFolder, String id) {
        Path path = Path.of(workingFolder);

        String derived = RepositoryId.of(path);

        assertThat(derived).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[remote \"origin\"] url = https://github.com/user/repo.git",
                "[REMOTE \"origin\"]\r\n  URL=https://github.com/user/repo.git  # mine\r\n",
                "; url = no\n[remote \"origin\"]\nurl = \"https://github.com/user/repo.git\"\n[remote \"other\"]\nurl = no\n",
                "[remote \"origin\"]\nurl = https://github.com/\\\nuser/repo.git\n",
                "[remote \"origin\"]\nurl = old\nurl = https://github.com/user/repo.git\n[branch \"a]b\"]\nurl = no\n"
            })
    void theConfigurationIsReadAsGitReadsIt(String config) throws IOException {
        configured(config);

        String derived = RepositoryId.of(folder);

        assertThat(derived).isEqualTo(HTTPS);
    }

    @Test
    void theNearestConfigurationIsLookedForUpward() throws IOException {
        configured("[remote \"origin\"]\nurl = https://github.com/user/repo.git\n");
        Path below = Files.createDirectories(folder.resolve("site/src"));

        String derived = RepositoryId.of(below);

        assertThat(derived).isEqualTo(HTTPS);
    }

    @Test
    void anotherRemoteIsNone() throws IOException {
        configured("[remote \"upstream\"]\nurl = https://github.com/user/repo.git\n");

        String derived = RepositoryId.of(folder);

        assertThat(derived).isEqualTo("pwd:" + Digest.sha256(folder.toString()));
    }

    private void configured(String config) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), config);
    }
}
