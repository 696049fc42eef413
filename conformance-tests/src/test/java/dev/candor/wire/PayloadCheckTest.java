package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.ChangedProfile;
import dev.candor.spec.Documents;
import dev.candor.spec.Json;
import dev.candor.spec.JsonPatch;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadCheckTest {
    private static final Path START =
            Path.of("..", "examples", "payloads", "gatsby", "command-started", "smallest.json");

    private final Profile gatsby = Specification.shipped().profile("gatsby");

    @TempDir
    Path work;

    @Test
    void saysThatAnEventIsOfNoListedType() throws Exception {
        byte[] payload = changed("replace", "/0/eventType", "\"CLI_COMMAND_METADATA\"");

        List<Problem> problems = new PayloadCheck(gatsby, Optional.empty(), false).problems(payload);

        assertThat(problems)
                .map(Problem::toString)
                .containsExactly(
                        "/0/eventType: expected an event that the profile lists, but was \"CLI_COMMAND_METADATA\"");
    }

    @Test
    void holdsAnEventAgainstTheTypeThatIsAskedFor() throws Exception {
        PayloadCheck check = new PayloadCheck(gatsby, gatsby.event("command-finished"), false);

        List<Problem> problems = check.problems(Files.readAllBytes(START));

        assertThat(problems).map(Problem::at).containsExactlyInAnyOrder("/0/eventType", "/0/duration");
    }

    @Test
    void saysWhyAPayloadCannotBeRead() {
        List<Problem> problems = new PayloadCheck(gatsby, Optional.empty(), false).problems("[{]".getBytes(UTF_8));

        assertThat(problems).map(Problem::keyword).containsExactly("json-array");
    }

    @Test
    void findsAnObjectThatTravelsAsText() throws Exception {
        byte[] payload = changed("replace", "/0/osInformation/release", "\"{\\\"cpus\\\":8}\"");

        List<Problem> problems = new PayloadCheck(gatsby, Optional.empty(), false).problems(payload);

        assertThat(problems)
                .map(Problem::toString)
                .containsExactly("/0/osInformation/release: expected no field that is not declared,"
                        + " but was an object with 1 key");
    }

    @Test
    void findsAnObjectThatTravelsAsTextBesideTheEvents() {
        String batch = "{\"candor\":\"1.0\",\"sent\":\"{\\\"cpus\\\":8}\",\"events\":[{\"name\":\"heartbeat\"}]}";
        PayloadCheck check = new PayloadCheck(Specification.shipped().profile("candor"), Optional.empty(), false);

        List<Problem> problems = check.problems(batch.getBytes(UTF_8));

        assertThat(problems)
                .map(Problem::toString)
                .contains("/sent: expected no field that is not declared, but was an object with 1 key");
    }

    @Test
    void refusesWhatOnlyTheCollectorAddsUnlessItHasBeenThere() throws Exception {
        Profile collecting = collecting();
        byte[] sent = Files.readAllBytes(START);
        byte[] received = changed("add", "/0/received", "\"2026-11-21T05:37:46.000Z\"");
        PayloadCheck before = new PayloadCheck(collecting, Optional.empty(), false);
        PayloadCheck after = new PayloadCheck(collecting, Optional.empty(), true);

        assertThat(before.problems(sent)).isEmpty();
        assertThat(before.problems(received)).map(Problem::at).containsExactly("/0/received");
        assertThat(after.problems(received)).isEmpty();
        assertThat(after.problems(sent)).map(Problem::at).containsExactly("/0/received");
    }

    /** The profile gatsby, were its collector to add the time of receipt to each start of a command. */
    private Profile collecting() {
        return new ChangedProfile(work, "gatsby")
                .change("command-started.schema.json", """
                [{"op": "add", "path": "/properties/received", "value": {"type": "string"}},
                 {"op": "add", "path": "/required/-", "value": "received"}]""")
                .change("profile.json", """
                [{"op": "add", "path": "/fields/-", "value": {"pointer": "/received", "of": "event", "category": "protocol",
                  "purpose": "when it was received", "by": "collector", "source": "the collector adds the time"}}]""")
                .load();
    }

    private static byte[] changed(String op, String path, String value) throws MalformedJsonException {
        String patch = "[{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":" + value + "}]";
        return JsonPatch.apply(Json.tree(patch), Documents.read(START))
                .toString()
                .getBytes(UTF_8);
    }
}
