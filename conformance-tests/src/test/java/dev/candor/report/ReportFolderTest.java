package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Capture;
import dev.candor.capture.Connection;
import dev.candor.capture.Exchange;
import dev.candor.capture.Lookup;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFolderTest {
    private static final Capture CAPTURED = new Capture(
            List.of(new Exchange(0, Duration.ZERO, "GET", "https://a.example/", "", List.of(), new byte[0], 0, null)),
            List.of(new Connection(Duration.ofMillis(7), "udp ntp.example:123", 48, "a datagram")),
            List.of(new Lookup(Duration.ofMillis(5), "ntp.example", "AAAA")));

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({
        "exchanges, urn:candor:meta:exchange",
        "connections, urn:candor:meta:connection",
        "lookups, urn:candor:meta:lookup",
    })
    void keepsAllThatWasCapturedOneALine(String file, String schema) throws IOException, MalformedJsonException {
        ReportFolder folder = ReportFolder.at(work);

        folder.keep(CAPTURED);
        folder.keep(CAPTURED);

        List<String> lines = Files.readAllLines(work.resolve(file + ".ndjson"));
        assertThat(lines).hasSize(2);
        assertThat(Schemas.shipped().validate(schema, Json.tree(lines.get(0)))).isEmpty();
    }

    @Test
    void saysWhereAConnectionWentAndWhatWasLookedUp() throws IOException {
        ReportFolder.at(work).keep(CAPTURED);

        assertThat(work.resolve("connections.ndjson"))
                .hasContent("{\"atMillis\":7,\"to\":\"udp ntp.example:123\",\"bytes\":48,\"reason\":\"a datagram\"}");
        assertThat(work.resolve("lookups.ndjson"))
                .hasContent("{\"atMillis\":5,\"name\":\"ntp.example\",\"type\":\"AAAA\"}");
    }
}
