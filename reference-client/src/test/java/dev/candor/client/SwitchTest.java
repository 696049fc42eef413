package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchTest {
    private static final Switch CANDOR = new Candor().switches().get(1);
    private static final Switch GATSBY = new Gatsby().switches().get(1);
    private static final Switch PACT = new Pact().switches().get(1);
    private static final Switch PACT_PROPERTY = new Pact().switches().get(2);
    private static final Switch EVIDENTLY = new Evidently().switches().get(0);
    private static final Switch GATSBY_DEBUG = new Gatsby().switches().get(2);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "false", "FALSE", " off ", "No"})
    void doNotTrackDeniesNothingByAPlainNo(String value) {
        Origin origin = Home.origin(Map.of("DO_NOT_TRACK", value));

        Switch.Effect effect = Switch.DO_NOT_TRACK.effect(origin);

        assertThat(effect).isEqualTo(Switch.Effect.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE", "yes", "on", "2", "-1", "please"})
    void doNotTrackDeniesByAnythingElse(String value) {
        Origin origin = Home.origin(Map.of("DO_NOT_TRACK", value));

        Switch.Effect effect = Switch.DO_NOT_TRACK.effect(origin);

        assertThat(effect).isEqualTo(Switch.Effect.DENIES);
    }

    @ParameterizedTest
    @CsvSource({
        "'',NONE",
        "1,NONE",
        "TRUE,NONE",
        " on ,NONE",
        "yes,NONE",
        "0,DENIES",
        "False,DENIES",
        "off,DENIES",
        "NO,DENIES",
        "2,DENIES",
        "-1,DENIES",
        "disabled,DENIES",
        "debug,DEBUG",
        "DEBUG,DENIES",
        "' debug',DENIES"
    })
    void theToolsOwnSwitchFollowsItsTable(String value, Switch.Effect expected) {
        Origin origin = Home.origin(Map.of("CANDOR_TELEMETRY", value));

        Switch.Effect effect = CANDOR.effect(origin);

        assertThat(effect).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',NONE",
        "0,NONE",
        "off,NONE",
        "NO,NONE",
        "1,DENIES",
        "true,DENIES",
        "TRUE,DENIES",
        "2,DENIES",
        "yes,DENIES",
        "on,DENIES"
    })
    void gatsbyIsDeniedByWhatAPersonMeansAsDenial(String value, Switch.Effect expected) {
        Origin origin = Home.origin(Map.of("GATSBY_TELEMETRY_DISABLED", value));

        Switch.Effect effect = GATSBY.effect(origin);

        assertThat(effect).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',NONE", "0,NONE", "false,NONE", "1,DEBUG", "true,DEBUG"})
    void gatsbyShowsWhenAsked(String value, Switch.Effect expected) {
        Origin origin = Home.origin(Map.of("GATSBY_TELEMETRY_DEBUG", value));

        Switch.Effect effect = GATSBY_DEBUG.effect(origin);

        assertThat(effect).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',NONE",
        "0,NONE",
        "false,NONE",
        "FALSE,NONE",
        "off,NONE",
        "no,NONE",
        "true,DENIES",
        "TRUE,DENIES",
        "1,DENIES",
        "yes,DENIES",
        "on,DENIES",
        "2,DENIES"
    })
    void pactIsDeniedByVariableAndByPropertyAlike(String value, Switch.Effect expected) {
        Properties properties = new Properties();
        properties.setProperty("pact_do_not_track", value);
        Origin variable = Home.origin(Map.of("PACT_DO_NOT_TRACK", value));
        Origin property = new Origin(variable.host(), Map.of(), properties, variable.workingFolder());

        Switch.Effect byVariable = PACT.effect(variable);
        Switch.Effect byProperty = PACT_PROPERTY.effect(property);

        assertThat(byVariable).isEqualTo(expected);
        assertThat(byProperty).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "false", "off", "no", "1", "true", "yes", "2"})
    void evidentlyIsDeniedByAnyValueAtAll(String value) {
        Origin origin = Home.origin(Map.of("DO_NOT_TRACK", value));

        Switch.Effect effect = EVIDENTLY.effect(origin);

        assertThat(effect).isEqualTo(Switch.Effect.DENIES);
    }

    @Test
    void anUnsetVariableOfEvidentlyHasNoEffect() {
        Origin origin = Home.origin(Map.of());

        Switch.Effect effect = EVIDENTLY.effect(origin);

        assertThat(effect).isEqualTo(Switch.Effect.NONE);
    }

    @Test
    void anUnsetVariableHasNoEffect() {
        Origin origin = Home.origin(Map.of());

        Switch.Effect effect = CANDOR.effect(origin);

        assertThat(effect).isEqualTo(Switch.Effect.NONE);
    }
}
