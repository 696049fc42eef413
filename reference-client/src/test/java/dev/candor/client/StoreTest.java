package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final String CANDOR = ".config/candor/consent.json";
    private static final String GATSBY = ".config/gatsby/config.json";
    private static final String ID = "2f539461-8b0e-41cf-8f61-59c926d9c585";

    @TempDir
    Path folder;

    @Test
    void aGrantIsKeptAsAReceipt() throws IOException {
        Home home = new Home(folder, "candor");

        home.store().choose(true, 1_000);

        assertThat(JsonReader.object(home.read(CANDOR)))
                .containsEntry("consent", "granted")
                .containsEntry("at", "1970-01-01T00:00:01.000Z")
                .containsEntry("tool", "candor")
                .containsEntry("how", "command")
                .containsKeys("noticeVersion", "noticeHash");
        assertThat(home.files()).containsExactly(CANDOR);
    }

    @Test
    void aSecondGrantLeavesTheFirstAsItWas() throws IOException {
        Home home = new Home(folder, "candor");
        home.store().choose(true, 1_000);

        home.store().choose(true, 2_000);

        assertThat(home.store().choice().sinceMillis()).isEqualTo(1_000);
    }

    @Test
    void aGrantByHandCountsFromTheTimeOfItsFile() throws IOException {
        Home home = new Home(folder, "candor").write(CANDOR, "{\"consent\":\"granted\"}");
        Files.setLastModifiedTime(home.path(CANDOR), FileTime.from(Instant.ofEpochMilli(5_000)));

        Choice choice = home.store().choice();

        assertThat(choice).isEqualTo(new Choice(Choice.State.GRANTED, 5_000));
    }

    @Test
    void aDenialTakesTheIdentifierAway() throws IOException {
        Home home = new Home(folder, "candor");
        home.store().keep(ID);

        home.store().choose(false, 1_000);

        assertThat(home.store().install()).isNull();
        assertThat(home.files()).containsExactly(CANDOR);
    }

    @Test
    void whatIsNoIdentifierIsNotUsedAsOne() {
        Home home = new Home(folder, "candor").write(".local/state/candor/install-id", "alice-laptop");

        String install = home.store().install();

        assertThat(install).isNull();
    }

    @Test
    void gatsbysOtherKeysAreKept() throws IOException {
        Home home = new Home(folder, "gatsby")
                .write(GATSBY, "{\"cli\":{\"n\":1.50,\"x\":[null]},\"telemetry\":{\"machineId\":\"" + ID + "\"}}");

        home.store().choose(false, 1_000);

        assertThat(home.read(GATSBY))
                .isEqualTo("{\"cli\":{\"n\":1.50,\"x\":[null]},\"telemetry\":{\"enabled\":false}}\n");
    }

    @Test
    void keepingAnIdentifierChoosesNothing() throws IOException {
        Home home = new Home(folder, "gatsby");

        home.store().keep(ID);

        assertThat(home.store().choice()).isEqualTo(Choice.UNSET);
        assertThat(JsonReader.object(home.read(GATSBY))).containsEntry("telemetry", Map.of("machineId", ID));
    }

    @Test
    void aDamagedStoreOfGatsbyIsReplacedByAChoice() throws IOException {
        Home home = new Home(folder, "gatsby").write(GATSBY, "{\"telemetry\":");

        home.store().choose(true, 1_000);

        assertThat(home.read(GATSBY)).isEqualTo("{\"telemetry\":{\"enabled\":true}}\n");
    }
}
