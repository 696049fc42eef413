package dev.candor.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.leak.Leak.Form;
import dev.candor.leak.Leak.Where;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LeakSearchTest {
    private static final String USER = "quzzlmarnok";
    private static final Facts FACTS = Facts.of(
            1,
            List.of(
                    new Fact("user", "user", USER),
                    new Fact("token", "secret", "wkzpqhrtnvxmjgsy"),
                    new Fact("cwd", "path", "/srv/qhtkw/nmrzk")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    quzzlmarnok                                  |
                    by QuzzLMarnok of                            |
                    aquzzlmarnokb                                |
                    %71uzzlmarnok                                | percent
                    %2571uzzlmarnok                              | percent,percent
                    cXV6emxtYXJub2s=                             | base64
                    eHF1enpsbWFybm9r                             | base64
                    eHhxdXp6bG1hcm5vaw                           | base64
                    prefix.cXV6emxtYXJub2s.suffix                | base64
                    xcXV6emxtYXJub2s                             | base64
                    Y1hWNmVteHRZWEp1YjJz                         | base64,base64
                    \\\\u0071uzzlmarnok                          | escape
                    \\\\x71uzzlmarnok                            | escape
                    {\\"a\\":\\"quzzlmarnok\\"}                  | json
                    {\\"a\\":\\"\\\\u0071uzzlmarnok\\"}          | json
                    eyJhIjoiXHUwMDcxdXp6bG1hcm5vayJ9             | base64,json
                    71757a7a6c6d61726e6f6b                       | hex
                    a71757A7A6C6D61726E6F6B                      | hex
                    konramlzzuq                                  | reversed
                    dhmmyzneabx                                  | rot13
                    """)
    void findsAFactInEveryForm(String text, String chain) {
        Searched searched = search(Exchanges.json("{\"n\":[0,{\"t\":\"" + text + "\"}]}"));

        assertThat(searched.leaks())
                .extracting(Leak::fact, Leak::where, Leak::at, leak -> String.join(",", leak.chain()))
                .containsExactly(tuple("user", Where.BODY, "/n/1/t", chain == null ? "" : chain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$SNIP/src/index.js:1:32",
                "/srv/qhtkw/nmrzkx/a.js",
                "/srv/qhtkw/nmrzk-old",
                "/srv/qhtkw/nmrzk.bak",
                "/mnt/srv/qhtkw/nmrzk/a.js",
                "quzzlmarno quzzlmarnox0k",
                "https module gatsby-plugin-sharp@5.13.1",
                "cXV6emxtYXJubw==",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void findsNothingInHonestText(String text) {
        assertThat(search(Exchanges.json("{\"text\":\"" + text + "\"}")).leaks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/qhtkw/nmrzk",
                "cannot read /srv/qhtkw/nmrzk.",
                "at /srv/qhtkw/nmrzk/a.js:1:32",
                "file:///srv/qhtkw/nmrzk/",
                "(/SRV/qhtkw/nmrzk)"
            })
    void findsAPathAtTheEdgesOfItsComponents(String text) {
        assertThat(search(Exchanges.json("{\"text\":\"" + text + "\"}")).leaks())
                .extracting(Leak::fact)
                .containsExactly("cwd");
    }

    @Test
    void callsASecretASecretHoweverItIsHidden() {
        String hidden = Base64.getUrlEncoder().encodeToString("wkzpqhrtnvxmjgsy".getBytes(UTF_8));

        Searched searched = search(Exchanges.json("[\"" + hidden + "\"]"));

        assertThat(searched.leaks())
                .extracting(Leak::fact, Leak::form, Leak::at)
                .containsExactly(tuple("token", Form.SECRET, "/0"));
    }

    @Test
    void showsTheLabelInPlaceOfAKeyThatIsAFact() {
        Searched searched = search(Exchanges.json("{\"a\":{\"quzzlmarnok\":1}}"));

        assertThat(searched.leaks())
                .extracting(Leak::where, Leak::at)
                .containsExactly(tuple(Where.BODY_KEY, "/a/{user}"));
        assertThat(searched.toString()).doesNotContain(USER);
    }

    @Test
    void looksAtThePathBelowTheBaseAndAtTheQuery() {
        Searched searched = search(Exchanges.url(Exchanges.BASE + "/events/quzzlmarnok?who=%71uzzl%6Darnok&n=1"));

        assertThat(searched.leaks())
                .extracting(Leak::where, Leak::at, Leak::form)
                .containsExactly(tuple(Where.PATH, "8", Form.PLAIN), tuple(Where.QUERY, "who", Form.PLAIN));
    }

    @Test
    void looksAtHeadersAndCookies() {
        Exchange exchange = Exchanges.body(
                new byte[0],
                new Header("Host", "127.0.0.1:40123"),
                new Header("User-Agent", "node/20 (quzzlmarnok)"),
                new Header("Cookie", "a=1; u=quzzlmarnok"),
                new Header("X-quzzlmarnok", "1"),
                new Header("Authorization", "Basic cXV6emxtYXJub2s6eA=="));

        assertThat(search(exchange).leaks())
                .extracting(Leak::where, Leak::at, leak -> String.join(",", leak.chain()))
                .containsExactly(
                        tuple(Where.HEADER, "User-Agent", ""),
                        tuple(Where.COOKIE, "u", ""),
                        tuple(Where.HEADER_NAME, "{user}", ""),
                        tuple(Where.HEADER, "Authorization", "base64"));
    }

    @Test
    void looksBelowTheContentEncodingAndIntoForms() {
        byte[] zipped = Exchanges.gzip("v=1&u=quzzl%6darnok".getBytes(UTF_8));
        Header form = new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");

        Searched searched = search(Exchanges.body(zipped, form, new Header("Content-Encoding", "gzip")));

        assertThat(searched.leaks())
                .extracting(Leak::where, Leak::at, Leak::form)
                .containsExactly(tuple(Where.BODY, "u", Form.PLAIN));
        assertThat(searched.dark()).isEmpty();
    }

    @Test
    void locatesFactsInOtherBodiesByTheirOffset() {
        Searched searched = search(Exchanges.body("[{\"a\":quzzlmarnok".getBytes(UTF_8)));

        assertThat(searched.leaks()).extracting(Leak::at).containsExactly("6");
    }

    @Test
    void saysWhatItCouldNotLookInto() {
        Searched unknown = search(Exchanges.body(new byte[] {1, 2}, new Header("Content-Encoding", "br")));
        byte[] zipped = Exchanges.gzip("quzzlmarnok and more".getBytes(UTF_8));
        Searched broken = search(Exchanges.body(Arrays.copyOf(zipped, zipped.length - 9)));

        assertThat(unknown.dark()).extracting(Searched.Dark::exchange).containsExactly(0);
        assertThat(broken.dark()).extracting(Searched.Dark::reason).containsExactly("gzip that is broken");
        assertThat(broken.leaks()).extracting(Leak::fact).containsExactly("user");
    }

    private static Searched search(Exchange exchange) {
        return LeakSearch.ofText(FACTS).begin().next(exchange);
    }
}
