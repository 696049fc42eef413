package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            POST    | /v1?u=http://q.example/ | -             | http://said.example/v1?u=http://q.example/
            POST    | http://far.example/v1   | -             | http://far.example/v1
            CONNECT | far.example:443         | -             | http://far.example:443
            POST    | /v1?u=http://q.example/ | 192.0.2.7:81  | http://192.0.2.7:81/v1?u=http://q.example/
            POST    | http://far.example/v1   | 192.0.2.7     | http://192.0.2.7/v1
            POST    | http://far.example?a=b  | 192.0.2.7     | http://192.0.2.7/?a=b
            CONNECT | far.example:443         | 192.0.2.7     | http://192.0.2.7/far.example:443
            """)
    void theUrlNamesWhereTheConnectionLedIfThatIsCertainElseWhatWasSaid(
            String method, String target, String certain, String url) {
        Head head = new Head(method, target, "HTTP/1.1", List.of(new Header("Host", "said.example")));

        assertThat(head.url("http", certain, "127.0.0.1:9")).isEqualTo(url);
    }
}
