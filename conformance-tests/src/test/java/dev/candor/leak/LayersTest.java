package dev.candor.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Header;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs wrote for one name: each layer once, some inside each other. */
final class LayersTest {
    private static final LeakSearch SEARCH =
            LeakSearch.ofText(Facts.of(1, List.of(new Fact("user", "user", "quzzlmarnok"))));

    @ParameterizedTest
    @CsvSource(delimiterString = " <- ", quoteCharacter = '\u0001', textBlock = """
            %71uzzlmarnok <- percent
            &#113;uzzlmar&#x6e;ok <- html-entity
            =71uzzlmarno=6B <- quoted-printable
            =?utf-8?q?quzzl=6Darnok?= <- mime-word
            \\161uzzlmarnok <- octal
            \\x71uzzlmarnok <- escape
            [113,117,122,122,108,109,97,114,110,111,107] <- byte-array
            0x71,0x75,0x7a,0x7a,0x6c,0x6d,0x61,0x72,0x6e,0x6f,0x6b <- byte-array
            OF2XU6TMNVQXE3TPNM====== <- base32
            of2xu6tmnvqxe3tpnm <- base32
            V8q1StYfhEaL82E <- base58
            konramlzzuq <- reversed
            dhmmyzneabx <- rot13
            =s2buJXYtxme6VXc <- reversed base64
            eyJ1IjoicXV6emxtYXJub2sifQ.eyJ1IjoicXV6emxtYXJub2sifQ.c2ln <- jwt json
            cQB1AHoAegBsAG0AYQByAG4AbwBrAA== <- base64 utf-16
            H4sIAAAAAAACAyssrarKyU0sysvPBgB9kwL7CwAAAA== <- base64 gzip
            eJwrLK2qyslNLMrLzwYAHVQEzw== <- base64 zlib
            KyytqsrJTSzKy88GAA== <- base64 deflate
            71757a7a6c6d61726e6f6b <- hex
            """)
    void undoesEachLayer(String text, String chain) {
        byte[] body = text.getBytes(UTF_8);

        Searched searched = SEARCH.begin().next(Exchanges.body(body, new Header("Content-Type", "text/plain")));

        assertThat(searched.leaks())
                .extracting(leak -> String.join(" ", leak.chain()))
                .as(text)
                .contains(chain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[\"quzz\",\"lmar\",\"nok\"]}",
                "{\"part1\":\"quzzl\",\"part2\":\"marnok\"}",
                "{\"events\":[{\"id\":\"quzzlm\"},{\"id\":\"arnok\"}]}"
            })
    void putsTogetherWhatIsSplit(String json) {
        assertThat(SEARCH.begin().next(Exchanges.json(json)).leaks())
                .extracting(leak -> String.join(" ", leak.chain()))
                .containsExactly("split");
    }

    @ParameterizedTest
    @CsvSource({
        "0a0b71757a7a6c6d61726e6f6b1001, protobuf",
        "81a175ab71757a7a6c6d61726e6f6b, msgpack",
        "a161756b71757a7a6c6d61726e6f6b, cbor"
    })
    void readsFormsOfPrograms(String hex, String chain) {
        byte[] body = HexFormat.of().parseHex(hex);

        assertThat(SEARCH.begin().next(Exchanges.body(body)).leaks())
                .extracting(leak -> String.join(" ", leak.chain()))
                .containsExactly(chain);
    }
}
