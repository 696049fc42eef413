package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.ChangedProfile;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Profile;
import dev.candor.trial.TrialReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no shipped profile declares: events that arrive with a later run. The vectors hold all else. */
class EveryEventArrivesTest {
    private static final String HANDED = "\"events\":[{\"name\":\"heartbeat\"}]";
    private static final String ARRIVED = "\"exchanges\":[{\"method\":\"POST\",\"url\":\"/v1/events\","
            + "\"json\":{\"events\":[{\"name\":\"heartbeat\"}]}}]";

    @TempDir
    Path work;

    @Test
    void acceptsAnEventThatArrivesWithTheNextRun() throws MalformedJsonException {
        Verdict verdict = judge("{" + HANDED + "},{\"stimulus\":\"idle\"," + ARRIVED + "}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void missesAnEventThatDoesNotArriveWithTheNextRunEither() throws MalformedJsonException {
        Verdict verdict = judge("{" + HANDED + "},{" + HANDED + "},{\"stimulus\":\"idle\"," + ARRIVED + "}");

        assertThat(verdict.findings()).map(Finding::run).containsExactly(0);
    }

    @Test
    void concludesNothingWithoutARunThatCouldHaveBroughtIt() throws MalformedJsonException {
        Verdict verdict = judge("{" + HANDED + "}");

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void saysHowARunEndedThatBroughtNothing() throws MalformedJsonException {
        String failed = "\"exit\":1,\"printed\":[{\"stream\":\"stderr\",\"text\":\"a\\nb\\n\"}]";

        Verdict verdict = judge("{" + HANDED + "," + failed + "},{\"stimulus\":\"idle\"}");

        assertThat(verdict.findings())
                .map(Finding::actual)
                .containsExactly("nothing; the run ended with exit status 1 and 2 lines on standard error");
    }

    private Verdict judge(String runs) throws MalformedJsonException {
        Profile later =
                new ChangedProfile(work, "candor").change("profile.json", """
                [{"op": "replace", "path": "/delivery/arrives", "value": "next-run"}]""").load();
        TrialReader reader = new TrialReader(Json.mapper(), later);
        return new EveryEventArrives().judge(reader.read(Json.tree("{\"runs\":[" + runs + "]}")), later);
    }
}
