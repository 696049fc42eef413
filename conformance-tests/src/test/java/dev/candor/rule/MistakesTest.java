package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Identifier;
import dev.candor.spec.Specification;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MistakesTest {
    private static final String REMOTE = "https://alice:s3cr3t@github.com/acme/Repo.git";
    private static final String CWD = "/home/alice/site";
    private static final Identifier REPOSITORY = Specification.shipped().profile("gatsby").identifiers().stream()
            .filter(identifier -> identifier.name().equals("repositoryId"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    git: | SHA-256 | https://alice:s3cr3t@github.com/acme/Repo.git\\n | sha256 of remote with a trailing newline
                    git: | SHA-256 | https://alice:s3cr3t@github.com/acme/repo.git    | sha256 of remote in lower case
                    git: | SHA-256 | https://github.com/acme/Repo.git                 | sha256 of remote without credentials
                    git: | SHA-256 | https://alice:s3cr3t@github.com/acme/Repo        | sha256 of remote without .git
                    git: | SHA-256 | Repo                                             | sha256 of the base name of remote without .git
                    git: | SHA-256 | ~~                                               | sha256 of nothing: the input was empty
                    git: | MD5     | https://alice:s3cr3t@github.com/acme/Repo.git    | md5 of remote
                    ~~   | SHA-256 | https://alice:s3cr3t@github.com/acme/Repo.git    | sha256 of remote, without the prefix
                    pwd: | SHA-256 | https://alice:s3cr3t@github.com/acme/Repo.git    | sha256 of remote, with the prefix of another source
                    pwd: | SHA-256 | /home/alice/site                                 | sha256 of cwd, though "git:" and sha256 of remote is to be sent here
                    git: | SHA-256 | whatever                                         | another value, which no common mistake gives
                    """)
    void namesTheMistake(String prefix, String algorithm, String input, String told) throws Exception {
        String value = prefix + digest(algorithm, input.replace("\\n", "\n"));

        assertThat(mistakes().of(value)).isEqualTo(told);
    }

    @Test
    void namesAnotherSpelling() throws Exception {
        String upper = "git:" + digest("SHA-256", REMOTE).toUpperCase(Locale.ROOT);

        assertThat(mistakes().of(upper)).isEqualTo("sha256 of remote in upper-case hexadecimal");
    }

    private static Mistakes mistakes() {
        Sources sources =
                new Sources(Facts.of(0, List.of(new Fact("remote", "remote", REMOTE), new Fact("cwd", "path", CWD))));
        return new Mistakes(REPOSITORY, sources.applying(REPOSITORY).orElseThrow(), sources);
    }

    private static String digest(String algorithm, String input) throws Exception {
        byte[] text = input.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text));
    }
}
