package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
    private static final String CANDOR = ".config/candor/consent.json";
    private static final String GATSBY = ".config/gatsby/config.json";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"candor,false", "gatsby,true", "pact,true", "evidently,true"})
    void withoutAChoiceTheProfileDecides(String profile, boolean allowed) {
        Home home = new Home(folder, profile);

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(allowed, Consent.DEFAULT));
    }

    @Test
    void aStoredGrantAllows() {
        Home home = new Home(folder, "candor").write(CANDOR, "{\"consent\":\"granted\"}");

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(true, Consent.STORED));
    }

    @Test
    void aStoredDenialDenies() {
        Home home = new Home(folder, "gatsby").write(GATSBY, "{\"telemetry\":{\"enabled\":false}}");

        Decision decision = home.decision("GATSBY_TELEMETRY_DISABLED", "0");

        assertThat(decision.consent()).isEqualTo(new Consent(false, Consent.STORED));
    }

    @Test
    void aDenialByVariableWinsOverAStoredGrant() {
        Home home = new Home(folder, "candor").write(CANDOR, "{\"consent\":\"granted\"}");

        Decision decision = home.decision("DO_NOT_TRACK", "1", "CANDOR_TELEMETRY", "on");

        assertThat(decision.consent()).isEqualTo(new Consent(false, "DO_NOT_TRACK"));
    }

    @Test
    void noVariableGrants() {
        Home home = new Home(folder, "candor");

        Decision decision = home.decision("DO_NOT_TRACK", "0", "CANDOR_TELEMETRY", "true");

        assertThat(decision.allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DO_NOT_TRACK,1,false,DO_NOT_TRACK",
        "PACT_DO_NOT_TRACK,true,false,PACT_DO_NOT_TRACK",
        "PACT_DO_NOT_TRACK,false,true,pact_do_not_track",
        "PACT_DO_NOT_TRACK,'',true,pact_do_not_track"
    })
    void noSwitchOfPactLiftsTheDenialOfAnother(String variable, String value, String property, String decidedBy) {
        Home home = new Home(folder, "pact");
        Properties properties = new Properties();
        properties.setProperty("pact_do_not_track", property);
        ClientOptions options = home.options(null, variable, value).withProperties(properties);

        Consent consent = TelemetryClient.open(options).consent();

        assertThat(consent).isEqualTo(new Consent(false, decidedBy));
    }

    @Test
    void aDenialOfThisRunDenies() {
        Home home = new Home(folder, "gatsby");
        ClientOptions options = home.options(null).withDenial(true);

        Consent consent = TelemetryClient.open(options).consent();

        assertThat(consent).isEqualTo(new Consent(false, Consent.THIS_RUN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"consent\":true}",
                "{\"consent\":\"gran",
                "{\"consent\":\"Granted\"}",
                "{\"consent\":\"denied\",\"consent\":\"granted\"}",
                "{}"
            })
    void aDamagedStoreDenies(String content) {
        Home home = new Home(folder, "candor").write(CANDOR, content);

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(false, Consent.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"telemetry\":{\"enabled\":",
                "{\"telemetry\":{\"enabled\":\"false\"}}",
                "{\"telemetry\":{\"enabled\":null}}",
                "{\"telemetry\":true}",
                "[]"
            })
    void aDamagedStoreOfGatsbyDenies(String content) {
        Home home = new Home(folder, "gatsby").write(GATSBY, content);

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(false, Consent.DAMAGED));
    }

    @ParameterizedTest
    @CsvSource({"candor," + CANDOR, "gatsby," + GATSBY})
    void aStoreThatCannotBeReadDenies(String profile, String file) throws IOException {
        Home home = new Home(folder, profile);
        Files.createDirectories(home.path(file));

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(false, Consent.DAMAGED));
    }

    @Test
    void otherKeysOfGatsbysStoreAreNoChoice() {
        Home home = new Home(folder, "gatsby").write(GATSBY, "{\"cli\":{\"packageManager\":\"npm\"},\"telemetry\":{}}");

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(true, Consent.DEFAULT));
    }

    @Test
    void withoutAHomeNobodyCanSayWhatWasChosen() {
        Home home = new Home(folder, "gatsby");
        ClientOptions options = home.options(null, "HOME", "");

        Consent consent = TelemetryClient.open(options).consent();

        assertThat(consent).isEqualTo(new Consent(false, Consent.NO_HOME));
    }
}
