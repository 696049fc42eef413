package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api.segment.io:443     | api.segment.io
            API.Segment.io         | api.segment.io
            35.232.253.5:8000      | 35.232.253.5
            [2001:db8::7]:443      | [2001:db8::7]
            udp ntp.example:123    | ntp.example
            udp [2001:db8::7]:123  | [2001:db8::7]
            icmp 192.0.2.1         | 192.0.2.1
            ''                     | ''
            """)
    void namesTheHostThatItWentTo(String to, String host) {
        Connection connection = new Connection(Duration.ZERO, to, 0, "no byte was sent");

        assertThat(connection.host()).isEqualTo(host);
        assertThat(connection.unseen()).isFalse();
    }

    @Test
    void whatWentPastTheListenersCouldNotBeRead() {
        Ledger ledger = new Ledger(new Traffic());

        ledger.went("35.232.253.5:8000", 3, "nothing listens there");

        Capture capture = ledger.capture();
        assertThat(capture.silent()).isFalse();
        assertThat(capture.requestless()).singleElement().satisfies(went -> {
            assertThat(went.unseen()).isTrue();
            assertThat(went.bytes()).isEqualTo(3);
            assertThat(went.reason()).isEqualTo("nothing listens there, so the content was not seen");
        });
    }

    @Test
    void keepsTheFirstLookUpsAndSaysHowManyMoreCame() {
        Ledger ledger = new Ledger(new Traffic());
        for (int i = 0; i < Ledger.MOST_LOOKUPS + 2; i++) {
            ledger.lookedUp("name" + i + ".example", "A");
        }

        Capture capture = ledger.capture();

        assertThat(capture.silent()).isFalse();
        assertThat(capture.lookups()).hasSize(Ledger.MOST_LOOKUPS);
        assertThat(capture.requestless())
                .singleElement()
                .satisfies(c -> assertThat(c.reason()).startsWith("2 more"));
    }
}
