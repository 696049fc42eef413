package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import dev.candor.spec.Problem;
import dev.candor.spec.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderCheckTest {
    private final HeaderCheck check = new HeaderCheck(Specification.shipped().profile("candor"));
    private final Exchange post = Posts.to("/v1/events", "{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.5.0",
                "Java-http-client/17.0.15",
                "node",
                "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)",
                "got (https://github.com/sindresorhus/got)",
                "python-requests/2.31.0",
                "Go-http-client/1.1",
                "Mozilla/5.0 (compatible; acme) acme/1.0"
            })
    void knowsTheUserAgentsOfHonestClients(String agent) {
        List<Problem> problems = check.problems(Posts.with(post, "user-agent", agent));

        assertThat(problems).isEmpty();
    }

    @Test
    void namesAHeaderThatNobodyDeclaredAndNotItsValue() {
        List<Problem> problems = check.problems(Posts.with(post, "X-Machine", "blue"));

        assertThat(problems)
                .map(Problem::toString)
                .containsExactly("X-Machine: expected no header that is not declared, but was a value of 4 characters");
    }

    @Test
    void refusesAnEndlessUserAgentWithoutFailing() {
        List<Problem> problems = check.problems(Posts.with(post, "User-Agent", "a" + " a".repeat(200_000) + " ("));

        assertThat(problems).map(Problem::at).containsExactly("User-Agent");
    }
}
