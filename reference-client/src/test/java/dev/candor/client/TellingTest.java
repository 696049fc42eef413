package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTest {
    private static final String NOTICE = Candor.NOTICE.text() + System.lineSeparator();
    private static final String GATSBY_NOTICE = Gatsby.NOTICE.text() + System.lineSeparator();

    @TempDir
    Path folder;

    @Test
    void theNoticeStandsOnceBeforeTheFirstRequest() {
        Home home = new Home(folder, "candor");
        home.grant();
        Transport collector = (address, headers, body) -> {
            assertThat(home.messages()).isEqualTo(NOTICE);
            return new Transport.Answer(200, null);
        };

        home.run(home.options(collector), Home.HEARTBEAT, Home.HEARTBEAT);
        home.run(home.options(collector), Home.HEARTBEAT);

        assertThat(home.messages()).isEqualTo(NOTICE);
        assertThat(home.store().install()).isNotNull();
    }

    @Test
    void aRunThatReportsNothingTellsNothing() {
        Home home = new Home(folder, "candor");
        home.grant();

        home.run(home.options(Script.of(200)), new Event("unknown", Map.of()));

        assertThat(home.messages()).isEmpty();
    }

    @Test
    void whileDeniedNothingIsSaidWrittenOrSent() {
        Home home = new Home(folder, "candor");
        Script collector = Script.of(200);

        home.run(home.options(collector), Home.HEARTBEAT);
        home.run(home.options(collector, "CANDOR_TELEMETRY", "debug"), Home.HEARTBEAT);

        assertThat(home.messages()).isEmpty();
        assertThat(home.files()).isEmpty();
        assertThat(collector.bodies()).isEmpty();
    }

    @Test
    void gatsbyTellsOnTheFirstRunWhateverItDoes() {
        Home home = new Home(folder, "gatsby");

        home.run(home.options(Script.of(200)));
        home.run(home.options(Script.of(200)), Home.STARTED);

        assertThat(home.messages()).isEqualTo(GATSBY_NOTICE);
    }

    @Test
    void gatsbyTellsNothingOnceAChoiceIsStored() {
        Home home = new Home(folder, "gatsby");
        home.grant();

        home.run(home.options(Script.of(200)), Home.STARTED);

        assertThat(home.messages()).isEmpty();
    }

    @Test
    void debugPrintsTheRequestAndNothingElse() {
        Home home = new Home(folder, "candor");
        home.grant();
        Script collector = Script.of(200);

        home.run(home.options(collector, "CANDOR_TELEMETRY", "debug"), Home.HEARTBEAT, Home.HEARTBEAT);

        assertThat(home.messages().lines())
                .singleElement()
                .satisfies(line -> assertThat(JsonReader.object(line)).containsOnlyKeys("candor", "sent", "events"));
        assertThat(collector.bodies()).isEmpty();
        assertThat(home.files()).containsExactly(".config/candor/consent.json");
    }

    @Test
    void debugOfGatsbyPrintsTheArray() {
        Home home = new Home(folder, "gatsby");

        home.run(home.options(Script.of(200), "GATSBY_TELEMETRY_DEBUG", "1"), Home.STARTED);

        assertThat(home.messages())
                .startsWith("[{\"machineId\":\"")
                .contains("CLI_COMMAND_BUILD_START")
                .endsWith("}]\n");
        assertThat(home.files()).isEmpty();
    }

    @Test
    void aDenialWinsOverDebug() {
        Home home = new Home(folder, "gatsby");

        home.run(home.options(null, "GATSBY_TELEMETRY_DEBUG", "1", "DO_NOT_TRACK", "1"), Home.STARTED);

        assertThat(home.messages()).isEmpty();
    }
}
