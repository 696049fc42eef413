package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PantsSettingsTest {
    private static final String ENABLED = "PANTS_ANONYMOUS_TELEMETRY_ENABLED";
    private static final String REPO_ID = "PANTS_ANONYMOUS_TELEMETRY_REPO_ID";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,'',true",
                "true,true,true",
                "true,False,false",
                "true,yes,true",
                "false,'',false",
                "false,true,false",
                "false,1,false",
                "1,'',-",
                "1,' TRUE ',true",
                "'\"true\"','',-",
                "'\"true\"',false,false",
                "'\"true\"',1,-",
                "'\"true\"',on,-"
            })
    void oneDenialWinsOverAnyGrant(String file, String variable, @Nullable Boolean enabled) throws IOException {
        written("[anonymous-telemetry]\nenabled = " + file + "\n");

        PantsSettings settings = PantsSettings.of(Map.of(ENABLED, variable), folder);

        assertThat(settings.enabled()).isEqualTo(enabled);
    }

    @Test
    void withoutAFileAndVariablesNothingIsSet() {
        PantsSettings settings = PantsSettings.of(Map.of(), folder);

        assertThat(settings).isEqualTo(new PantsSettings(null, null));
    }

    @Test
    void theRepositoryIsNamedByTheVariableFirst() throws IOException {
        written("[anonymous-telemetry]\nrepo_id = \" file \"\n");

        PantsSettings file = PantsSettings.of(Map.of(), folder);
        PantsSettings variable = PantsSettings.of(Map.of(REPO_ID, "variable"), folder);
        PantsSettings empty = PantsSettings.of(Map.of(REPO_ID, ""), folder);

        assertThat(file.repoId()).isEqualTo(" file ");
        assertThat(variable.repoId()).isEqualTo("variable");
        assertThat(empty.repoId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[anonymous-telemetry]\nenabled = true\nrepo_id = \"c1db", "enabled: true", "\u0000"})
    void aDamagedFileGrantsNothingAndLetsNoVariableGrant(String content) throws IOException {
        written(content);

        PantsSettings alone = PantsSettings.of(Map.of(), folder);
        PantsSettings granted = PantsSettings.of(Map.of(ENABLED, "true", REPO_ID, "r"), folder);
        PantsSettings denied = PantsSettings.of(Map.of(ENABLED, "false"), folder);

        assertThat(alone.enabled()).isNull();
        assertThat(granted.enabled()).isNull();
        assertThat(denied.enabled()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadGrantsNothing() throws IOException {
        Files.createDirectories(folder.resolve("pants.toml"));

        PantsSettings settings = PantsSettings.of(Map.of(ENABLED, "true"), folder);

        assertThat(settings.enabled()).isNull();
    }

    @Test
    void theFileOfAFolderAboveIsNotRead() throws IOException {
        written("[anonymous-telemetry]\nenabled = true\n");
        Path below = Files.createDirectories(folder.resolve("src"));

        PantsSettings settings = PantsSettings.of(Map.of(), below);

        assertThat(settings.enabled()).isNull();
    }

    private void written(String content) throws IOException {
        Files.writeString(folder.resolve("pants.toml"), content);
    }
}
