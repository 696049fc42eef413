package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlTest {
    private static final Map<String, Object> BOTH = Map.of("enabled", true, "repo_id", "a-b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[t]\nenabled = true\nrepo_id = \"a-b\"",
                "\uFEFF[t]\r\nenabled=true\r\nrepo_id='a-b'\r\n",
                "# [t]\n  [ t ] # enabled = false\n\tenabled\t=\ttrue # enabled = false\nrepo_id = \"a-b\" # no\n",
                "[\"t\"]\n\"enabled\" = true\n'repo_id' = 'a-b'\n",
                "t.enabled = true\nt . \"repo_id\" = 'a-b'\n[other]\nrepo_id = 'x'",
                "t = { enabled = true, repo_id = \"a-b\", more = [ { enabled = false } ] }",
                "[t]\nrepo_id = \"\"\"\na-b\"\"\"\nenabled = true",
                "[t]\nrepo_id = '''a-b'''\nenabled = true",
                "[t]\nrepo_id = \"\"\"\\\n   a-\\\n\n  b\"\"\"\nenabled = true",
                "[t]\nrepo_id = \"\\u0061\\U0000002Db\"\nenabled = true"
            })
    void theTableIsReadAsTomlReadsIt(String document) {
        assertThat(Toml.table(document, "t")).isEqualTo(BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = [ 1, 2.5, # [t]\n '[t]', [ \"]\" ],\n ]\n",
                "a = '''\n[t]\nenabled = false\n'''\n",
                "a = \"\"\"\n[t]\nenabled = false \\\"\"\" \"\" \"\"\"\"\n",
                "a = 1979-05-27 07:32:00Z\nb = -1_000e+6 # [t]\nc = inf\nenabled = false\n",
                "[t.t]\nenabled = false\n",
                "[other]\nenabled = false\nt.enabled = false\n[[t]]\nenabled = false\n",
                "[GLOBAL]\npants_version = \"2.16.0\"\nbackend_packages.add = [\n  \"pants.backend.python\",\n]\n"
            })
    void nothingThatStandsBeforeConfusesIt(String before) {
        assertThat(Toml.table(before + "[t]\nenabled = true\nrepo_id = 'a-b'\n", "t"))
                .isEqualTo(BOTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a\\\"b\\\\c\"|a\"b\\c",
                "'a\\b'|a\\b",
                "\" a # b \"|~ a # b ~",
                "'\"'|\"",
                "\"é\"|é",
                "'''it's'''|it's",
                "\"\"\"\"quoted\"\"\"\"|\"quoted\""
            })
    void aTextKeepsItsCharacters(String written, String text) {
        String document = "[t]\nrepo_id = " + written;

        assertThat(Toml.table(document, "t")).isEqualTo(Map.of("repo_id", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "''", "\"\"\"\"\"\"", "''''''"})
    void anEmptyTextIsAText(String written) {
        assertThat(Toml.table("[t]\nrepo_id = " + written, "t")).isEqualTo(Map.of("repo_id", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"enabled = 1", "enabled = [true]", "enabled = True", "enabled = {a = true}", "enabled = true2"})
    void otherValuesAreLeftOut(String line) {
        assertThat(Toml.table("[t]\n" + line + "\n", "t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[t",
                "[t]]",
                "[]",
                "t",
                "= 1",
                "a b = 1",
                "a = ",
                "a = 'x",
                "a = 'x\n'",
                "a = \"\\x\"",
                "a = \"\\uD800\"",
                "a = \"\"\"x\"\"",
                "a = [1 \n",
                "a = ['x' 'y']",
                "a = 'x' 'y'",
                "a = {b = 1",
                "[t]\nenabled = true\nenabled = false",
                "{\"t\":{\"enabled\":true}}"
            })
    void whatIsNoTomlIsRefused(String document) {
        assertThatThrownBy(() -> Toml.table(document, "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TOML: expected");
    }

    @Test
    void aDocumentWithoutEndIsRefused() {
        String document = "a = " + "[".repeat(100_000);

        assertThatThrownBy(() -> Toml.table(document, "t")).hasMessageContaining("at most 64 levels");
    }
}
