package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineIdTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdef,8677c7a73f8ac62f45e1e216807c9d793fdda3d200495ed69e2e9f8b5361a90b",
        "b08dfa6083e7567a1921a715000001fb,fc117f0e8c1444c14fb8de0da4098192ba4560f8985b98dd85d86c648f6ba603",
        "'',978c8aba56f33c317240ad5348c3a60dd463a2534dca91f597b3271c832e0732"
    })
    void theMachineIsTheKeyAndTheToolTheMessage(String machine, String id) {
        assertThat(Hmac.sha256(machine, "testkube")).isEqualTo(id);
    }

    @Test
    void keyAndMessageAreNotTheSame() {
        assertThat(Hmac.sha256("testkube", "0123456789abcdef0123456789abcdef"))
                .isEqualTo("25c9ddec45a3846137ec3d795f785f78a6e31772595353e4a0e793010cbfdd64");
    }

    @Test
    void aLongKeyIsDigestedFirst() {
        // As RFC 4231, test case 6, has it, but with a key of 131 letters.
        String key = "a".repeat(131);

        assertThat(Hmac.sha256(key, "Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("d021303c2f34bf3ae541b4ec9c672691694c6f71c5c0c55781545a66115b14a7");
    }

    @Test
    void theFirstFileThatHoldsAnythingIsTaken() throws IOException {
        Path absent = folder.resolve("absent");
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        Path one = Files.writeString(folder.resolve("one"), "\t0123456789abcdef0123456789abcdef \n");
        Path two = Files.writeString(folder.resolve("two"), "b08dfa6083e7567a1921a715000001fb");

        String id = new MachineId(List.of(absent, folder, empty, one, two)).read();

        assertThat(id).isEqualTo("0123456789abcdef0123456789abcdef");
    }

    @Test
    void withoutAFileThereIsNoId() {
        MachineId none = new MachineId(List.of(folder.resolve("absent")));

        assertThat(none.read()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~  \"IOPlatformUUID\" = \"564D38F1-0000-0000-0000-0123456789AB\"\n  \"more\" = 1~,~\"IOPlatformUUID\" = \"~"
                        + ",564D38F1-0000-0000-0000-0123456789AB",
                "~\r\n    MachineGuid    REG_SZ    8b2f0c11-0000-4000-8000-0123456789ab\r\n~,REG_SZ"
                        + ",8b2f0c11-0000-4000-8000-0123456789ab"
            })
    void otherSystemsPrintTheirId(String printed, String label, String id) {
        assertThat(MachineId.after(label, printed)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"''", "REG_SZ", "'REG_SZ  '", "ERROR"})
    void whatPrintsNoIdHasNone(String printed) {
        assertThat(MachineId.after("REG_SZ", printed)).isNull();
    }
}
