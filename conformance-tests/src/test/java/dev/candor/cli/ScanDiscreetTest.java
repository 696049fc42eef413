package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No value of a fact is ever printed, and nothing that was sent steers the reader's terminal. */
final class ScanDiscreetTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'method':'POST','url':'/u/quzzlmarnok/x'}",
                "{'method':'POST','url':'/u/cXV6emxtYXJub2s/x'}",
                "{'method':'POST','url':'https://quzzlmarnok.example/','text':'quzzlmarnok'}",
                "{'method':'POST','url':'/?quzzlmarnok=1'}",
                "{'method':'quzzlmarnok','url':'/','text':'quzzlmarnok'}",
                "{'method':'POST','url':'/','headers':[['X-Quzzlmarnok','quzzlmarnok']]}",
                "{'method':'POST','url':'/','headers':[['Cookie','quzzlmarnok=1']]}",
                "{'method':'POST','url':'/','json':{'quzzlmarnok':{'x-QUZZLMARNOK':'quzzlmarnok'}}}",
                "{'method':'POST','url':'/','json':{'/srv/qhtkwa/nmrzkolbe':'quzzlmarnok'}}",
                "{'method':'POST','url':'/','text':'quzzlmarnok=wexlorbin@tavuno.example'}"
            })
    void printsNoValue(String exchange) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), exchange.replace('\'', '"'));

        Scanned people = Scanned.of(file);
        Scanned json = Scanned.of("--json", file);

        String printed = (people.out() + people.err() + json.out() + json.err()).toLowerCase(Locale.ROOT);
        assertThat(people.status()).isEqualTo(1);
        assertThat(printed)
                .doesNotContain("quzzlmarnok", "cxv6emxtyxjub2s", "wexlorbin", "nmrzkolbe")
                .contains("user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u001b[2J", "\\u009b2J", "\\u202e", "\\u2028", "\\r"})
    void printsNoControls(String control) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a"),
                "{\"method\":\"POST\",\"url\":\"/" + control + "\",\"json\":{\"" + control + "\":\"quzzlmarnok\"}}");

        Scanned scanned = Scanned.of(file);

        assertThat(scanned.out())
                .contains("exchange 0  POST /\\u")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}&&[^\\r\\n]]");
        assertThat(scanned.out().lines()).hasSize(3);
    }
}
