package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {
    private static final String BASE = "http://10.71.0.1:4040/r/1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pact      | https://www.google-analytics.com/collect                                     | collect
            pants     | https://spire.bugout.dev/humbug/reports                                      | reports
            gatsby    | https://analytics.gatsbyjs.com/events                                        | events
            gatsby    | http://Analytics.GatsbyJS.com:8080/events?a=b                                | events
            evidently | http://35.232.253.5:8000/api/v1/s2s/event?ip_policy=strict&token=synthetic   | event
            testkube  | https://analytics.testkube.io/v1/track                                       | segment
            testkube  | https://analytics.testkube.io/v1/batch                                       | segment-batch
            testkube  | https://www.google-analytics.com/mp/collect?measurement_id=G-0&api_secret=s  | ga4
            testkube  | http://10.71.0.1:4040/r/1/mp/collect                                         | ga4
            testkube  | /v1/track                                                                    | segment
            testkube  | https://www.google-analytics.com/v1/track                                    | none
            testkube  | https://www.google-analytics.com/debug/mp/collect                            | none
            testkube  | http://10.71.0.1:4040/v1/track                                               | none
            testkube  | https://api.segment.io/v1/batch                                              | foreign
            gatsby    | https://under_score.example/events                                           | foreign
            gatsby    | https://analytics.gatsbyjs.com@evil.example/events                           | foreign
            """)
    void findsTheEndpointByItsPathUnderAnOverrideElseByHostAndPath(String id, String url, String expected) {
        Profile profile = Specification.shipped().profile(id);
        Exchange exchange = new Exchange(0, Duration.ZERO, "POST", url, BASE, List.of(), new byte[0], 0, 200);

        String found = Destination.isForeign(profile, exchange)
                ? "foreign"
                : Destination.of(profile, exchange).map(Endpoint::name).orElse("none");

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aProfileTellsItsHostsAndPorts() {
        Profile evidently = Specification.shipped().profile("evidently");
        Profile testkube = Specification.shipped().profile("testkube");

        assertThat(evidently.hosts()).containsExactly("35.232.253.5");
        assertThat(evidently.ports()).containsExactlyInAnyOrder(80, 443, 8000);
        assertThat(testkube.hosts()).containsExactlyInAnyOrder("analytics.testkube.io", "www.google-analytics.com");
        assertThat(testkube.ports()).containsExactlyInAnyOrder(80, 443);
    }
}
