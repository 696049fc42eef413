package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploaderTest {
    private static final String STATE = ".local/state/candor/";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void granted() {
        home = new Home(folder, "candor");
        home.grant();
    }

    @Test
    void eventsLeaveOnceAndInOrder() {
        Script collector = Script.of(200);

        home.run(home.options(collector), new Event("heartbeat", Map.of()), error("A-1"), error("A-2"));
        home.run(home.options(collector));

        assertThat(collector.bodies()).singleElement().asString().containsSubsequence("heartbeat", "A-1", "A-2");
    }

    @Test
    void idsAreTheSameOnEveryRetry() {
        Script collector = Script.of(500, 500, 200);

        home.run(home.options(collector), Home.HEARTBEAT, Home.HEARTBEAT);

        assertThat(collector.bodies()).hasSize(3);
        assertThat(collector.ids(0)).hasSize(2).doesNotHaveDuplicates().isEqualTo(collector.ids(2));
        assertThat(collector.ids(1)).isEqualTo(collector.ids(2));
    }

    @Test
    void anUnreachableCollectorIsTriedThreeTimes() {
        Script collector = Script.of(new ConnectException("refused"));

        home.run(home.options(collector), Home.HEARTBEAT);

        assertThat(collector.bodies()).hasSize(3);
    }

    @Test
    void aSilentCollectorIsTriedOnce() {
        Script collector = Script.of(new SocketTimeoutException("silent"));

        home.run(home.options(collector), Home.HEARTBEAT);

        assertThat(collector.bodies()).hasSize(1);
    }

    @Test
    void gatsbyTriesOnce() {
        Home gatsby = new Home(folder, "gatsby");
        Script collector = Script.of(500);

        gatsby.run(gatsby.options(collector), Home.STARTED);

        assertThat(collector.bodies()).hasSize(1);
    }

    @Test
    void anOutageLosesNothingAndRepeatsNothing() {
        Script down = Script.of(new ConnectException("refused"));
        Script up = Script.of(200);

        home.run(home.options(down), error("A-1"));
        home.run(home.options(up));
        home.run(home.options(up), error("A-2"));

        assertThat(up.bodies()).hasSize(2);
        assertThat(up.ids(0)).isEqualTo(down.ids(0));
        assertThat(up.bodies().get(1)).contains("A-2").doesNotContain("A-1");
    }

    @Test
    void aRequestThatIsNeverTakenHoldsNothingUp() {
        Script collector = Script.of(400, 200);

        home.run(home.options(collector), error("A-1"));
        home.run(home.options(collector), error("A-2"));

        assertThat(collector.bodies()).hasSize(2);
        assertThat(collector.bodies().get(1)).contains("A-2").doesNotContain("A-1");
    }

    @Test
    void aTimeToWaitIsKeptOverRuns() {
        Script collector = Script.of(new Transport.Answer(503, "3600"));

        home.run(home.options(collector), Home.HEARTBEAT);
        home.run(home.options(collector), Home.HEARTBEAT);
        home.run(home.options(collector));

        assertThat(collector.bodies()).hasSize(1);
        assertThat(home.files()).contains(STATE + "not-before");
    }

    @Test
    void aTimeToWaitIsADayAtMost() {
        Script collector = Script.of(new Transport.Answer(429, "999999999"));
        long before = System.currentTimeMillis();

        home.run(home.options(collector), Home.HEARTBEAT);

        long until = Long.parseLong(home.read(STATE + "not-before").strip());
        assertThat(until - before).isBetween(86_400_000L, 86_400_000L + 60_000);
    }

    @Test
    void aDateToWaitForIsKept() throws IOException {
        BackOff backOff = new BackOff(home.folders());
        long now = 784_111_776_000L;

        backOff.asked("Sun, 06 Nov 1994 08:49:37 GMT", now);

        assertThat(home.read(STATE + "not-before")).isEqualTo("784111777000\n");
        assertThat(backOff.holds(now)).isTrue();
        assertThat(backOff.holds(now + 2_000)).isFalse();
    }

    @Test
    void aDenialBetweenAttemptsEndsThem() {
        Transport denying = new Transport() {
            private int posts;

            @Override
            public Answer post(String address, Map<String, String> headers, byte[] body) {
                home.deny();
                posts++;
                assertThat(posts).isEqualTo(1);
                return new Answer(500, null);
            }
        };

        home.run(home.options(denying), Home.HEARTBEAT);

        assertThat(home.files()).noneMatch(file -> file.contains("spool") || file.contains("install-id"));
    }

    @Test
    void whatWaitedBeforeADenialNeverLeaves() {
        Script down = Script.of(new ConnectException("refused"));
        Script up = Script.of(200);

        home.run(home.options(down), error("A-1"));
        home.deny();
        home.grant();
        home.run(home.options(up), error("A-2"));

        assertThat(up.bodies()).singleElement().asString().contains("A-2").doesNotContain("A-1");
    }

    @Test
    void aDenialDeletesWhatWaitsAtOnce() {
        Script down = Script.of(new ConnectException("refused"));
        home.run(home.options(down), error("A-1"));
        List<String> before = home.files();

        home.deny();

        assertThat(before).anyMatch(file -> file.startsWith(STATE + "spool/"));
        assertThat(home.files()).noneMatch(file -> file.startsWith(STATE + "spool/"));
    }

    @Test
    void runsSideBySideLoseNothingAndRepeatNothing() throws Exception {
        Script collector = Script.of(200);
        ExecutorService runs = Executors.newFixedThreadPool(8);

        List<Future<?>> ended = new ArrayList<>();
        IntStream.range(0, 24)
                .forEach(nth -> ended.add(runs.submit(() -> home.run(home.options(collector), error("A-" + nth)))));
        for (Future<?> run : ended) {
            run.get(20, TimeUnit.SECONDS);
        }
        runs.shutdown();

        List<String> ids = IntStream.range(0, collector.bodies().size())
                .boxed()
                .flatMap(request -> collector.ids(request).stream())
                .toList();
        assertThat(ids).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void aHostWhoseTransportBreaksNoticesNothing() {
        Transport broken = (address, headers, body) -> {
            throw new IllegalStateException("broken");
        };

        home.run(home.options(broken), Home.HEARTBEAT);

        assertThat(home.files()).anyMatch(file -> file.startsWith(STATE + "spool/"));
    }

    @Test
    void aDenialByVariableDropsWhatWaits() {
        Script down = Script.of(new ConnectException("refused"));
        Script up = Script.of(200);

        home.run(home.options(down), error("A-1"));
        home.run(home.options(up, "DO_NOT_TRACK", "1"));
        home.run(home.options(up));

        assertThat(up.bodies()).isEmpty();
    }

    @Test
    void aNewGrantHasANewInstallation() {
        Script collector = Script.of(200);
        home.run(home.options(collector), Home.HEARTBEAT);
        String first = home.store().install();

        home.deny();
        home.grant();
        home.run(home.options(collector), Home.HEARTBEAT);

        assertThat(first).isNotNull();
        assertThat(home.store().install()).isNotNull().isNotEqualTo(first);
    }

    @Test
    void nothingLeavesByPlainHttpButToThisMachine() {
        Script collector = Script.of(200);

        home.run(home.options(collector).withEndpoint("http://telemetry.candor.example"), Home.HEARTBEAT);

        assertThat(collector.bodies()).isEmpty();
    }

    private static Event error(String code) {
        return new Event("error", Map.of("code", code));
    }
}
