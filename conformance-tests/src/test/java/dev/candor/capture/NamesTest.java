package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Names names = new Names();

    @Test
    void givesOutAddressesInTheOrderOfAsking() {
        Names.Pair first = names.addresses("a.example").orElseThrow();
        Names.Pair second = names.addresses("b.example").orElseThrow();

        assertThat(first.four().getHostAddress()).isEqualTo("198.18.0.1");
        assertThat(first.six().getHostAddress()).isEqualTo("fd00:c4:d0:0:0:0:0:1");
        assertThat(second.four().getHostAddress()).isEqualTo("198.18.0.2");
        assertThat(second.six().getHostAddress()).isEqualTo("fd00:c4:d0:0:0:0:0:2");
    }

    @Test
    void keepsTheAddressesOfANameHoweverItIsWritten() {
        Names.Pair first = names.addresses("api.segment.io").orElseThrow();

        assertThat(names.addresses("API.Segment.IO.")).contains(first);
    }

    @Test
    void givesTheNameBack() throws Exception {
        Names.Pair pair = names.addresses("Api.Segment.Io").orElseThrow();

        InetAddress mapped = Inet6Address.getByAddress(null, mapped(pair.four()), -1);
        assertThat(names.name(pair.four())).contains("api.segment.io");
        assertThat(names.name(pair.six())).contains("api.segment.io");
        assertThat(names.name(mapped)).contains("api.segment.io");
    }

    private static byte[] mapped(InetAddress four) {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        System.arraycopy(four.getAddress(), 0, bytes, 12, 4);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"198.18.0.0", "198.18.0.2", "142.250.1.1", "0.0.0.0", "fd00:c4:d0::2", "2001:db8::1", "::1:1"})
    void knowsNoNameOfAnAddressThatWasNotGivenOut(String address) throws Exception {
        names.addresses("a.example");

        assertThat(names.name(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "invalid",
                "a.invalid.",
                "a..b",
                ".a",
                "a b.example",
                "a\\032b.example",
                "1.2.3.4",
                "a.1",
                "a234567890b234567890c234567890d234567890e234567890f234567890abcd.example"
            })
    void doesNotResolveWhatNoNameServerWouldKnow(String name) {
        assertThat(names.addresses(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"host", "_dmarc.example", "xn--bcher-kva.example", "1.2.3.4.in-addr.arpa", "a.invalid.example"})
    void resolvesEveryOtherName(String name) {
        assertThat(names.addresses(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "app.LOCALHOST."})
    void takesLocalhostForLoopback(String name) {
        Names.Pair pair = names.addresses(name).orElseThrow();

        assertThat(pair.four().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(pair.six().getHostAddress()).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(names.name(pair.four())).contains("localhost");
    }

    @Test
    void letsAllNamesBeyondTheMostShareOneAddress() {
        IntStream.range(0, Names.MOST).forEach(i -> names.addresses("n" + i + ".example"));

        Names.Pair beyond = names.addresses("beyond.example").orElseThrow();

        assertThat(names.addresses("further.example")).contains(beyond);
        assertThat(names.name(beyond.four())).contains(Names.MORE);
        assertThat(names.name(beyond.six())).contains(Names.MORE);
        assertThat(names.name(names.addresses("n0.example").orElseThrow().four()))
                .contains("n0.example");
    }

    @Test
    void givesOneNameOneAddressWhoeverAsksFirst() {
        long pairs = IntStream.range(0, 4000)
                .parallel()
                .mapToObj(i -> names.addresses("n" + i % 10 + ".example"))
                .flatMap(Optional::stream)
                .distinct()
                .count();

        assertThat(pairs).isEqualTo(10);
    }
}
