package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What failed by accident is told from what is broken: its scenario is played again alone. */
final class UnstableTest {
    /** Breaks the first run that sends, and no other: a folder can be made once. */
    private static final String ONCE = "for last; do :; done; if [ \"$last\" = emit ] && mkdir \"$ONCE\" 2>/dev/null;"
            + " then export PUPPET_BREAKS=undisclosed-field; fi; exec \"$@\"";

    @TempDir
    private Path folder;

    @Test
    void isCountedAndFailsTheRun() {
        Played played = flaky();

        JsonNode report = played.report();
        assertThat(played.status()).as(played.printed()).isEqualTo(1);
        assertThat(played.requirements("unstable")).containsExactly("SHAPE-03");
        assertThat(report.at("/totals/unstable").asInt()).isEqualTo(1);
        assertThat(report.at("/totals/failed").asInt()).isZero();
        assertThat(report.at("/again/played")).hasSize(1);
        assertThat(played.reasons("unstable"))
                .singleElement()
                .asString()
                .startsWith("failed at first: ")
                .contains("; passed when it was played again alone: ");
        assertThat(played.reports().resolve("candor").resolve("TEST-candor.xml"))
                .content()
                .contains("failures=\"1\"", "message=\"UNSTABLE MUST: failed at first: ");
    }

    @Test
    void isLetPassWhereThatIsAskedFor() {
        Played played = flaky("--tolerate-unstable");

        assertThat(played.status()).as(played.printed()).isZero();
        assertThat(played.report().at("/totals/unstable").asInt()).isEqualTo(1);
        assertThat(played.reports().resolve("candor").resolve("TEST-candor.xml"))
                .content()
                .contains("failures=\"0\"");
    }

    @Test
    void staysAFailureWhereNothingIsPlayedAgain() {
        Played played = flaky("--again", "0");

        assertThat(played.requirements("failed")).as(played.printed()).containsExactly("SHAPE-03");
        assertThat(played.status()).isEqualTo(1);
    }

    @Test
    void followsFromTheEvidenceAsWell() {
        Played played = flaky();

        Played verified = played.verified();

        assertThat(verified.status()).as(verified.printed()).isEqualTo(1);
        assertThat(verified.printed()).contains("unstable 1,", "unstable in ", "each verdict follows");
    }

    @Test
    void isNoWordForWhatFailsTwice() {
        Played played = Played.puppet(folder, "undisclosed-field", "--only", "SHAPE-03");

        assertThat(played.requirements("failed")).as(played.printed()).containsExactly("SHAPE-03");
        assertThat(played.requirements("unstable")).isEmpty();
        assertThat(played.report().at("/again/played")).isNotEmpty();
    }

    @Test
    void isNotLookedForWhereMoreFailsThanAnAccidentDoes() {
        Played played =
                Played.puppet(folder, "empty-request-while-denied", "--only", "CONSENT-02,CONSENT-03", "--again", "1");

        assertThat(played.report().at("/again/left")).as(played.printed()).hasSizeGreaterThan(1);
        assertThat(played.report().at("/again/played")).isEmpty();
        assertThat(played.printed()).contains("where it does in more than 1, none is played again");
    }

    private Played flaky(String... arguments) {
        Map<String, String> once = Map.of("ONCE", folder.resolve("once").toString());
        Played.write(folder, Played.wrapped(ONCE, Puppet.class), once);
        return Played.candor(folder, with(arguments));
    }

    private static String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--only", "SHAPE-03"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}
