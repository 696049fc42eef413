package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartureTest {
    private static final long DAY_MILLIS = 86_400_000;

    @TempDir
    Path folder;

    @Test
    void whatIsDueLeavesAtTheStartOfALaterRun() {
        Home home = new Home(folder, "candor");
        home.grant();
        Script collector = Script.of(200);
        ClientOptions daily = home.options(collector).withUpload(ClientOptions.Upload.DUE);

        home.run(daily, Home.HEARTBEAT);
        int first = collector.bodies().size();
        home.run(daily, Home.HEARTBEAT);
        home.run(daily, Home.HEARTBEAT);

        assertThat(first).isZero();
        assertThat(collector.bodies()).hasSize(1);
        assertThat(collector.ids(0)).hasSize(1);
    }

    @Test
    void oneRunInADayHasTheUpload() {
        DueToken token = new DueToken(new Home(folder, "candor").folders());

        boolean first = token.take(0, DAY_MILLIS);
        boolean second = token.take(DAY_MILLIS - 1, DAY_MILLIS);
        boolean third = token.take(DAY_MILLIS + 3_600_000, DAY_MILLIS);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(third).isTrue();
    }

    @Test
    void aTokenFromAWrongClockHoldsNothingUp() {
        DueToken token = new DueToken(new Home(folder, "candor").folders());
        token.take(1_000 * DAY_MILLIS, DAY_MILLIS);

        boolean taken = token.take(0, DAY_MILLIS);

        assertThat(taken).isTrue();
    }

    @Test
    void ofSeveralUploadersTheOthersLeaveATriedFileAlone() throws Exception {
        Home home = new Home(folder, "candor");
        home.grant();
        Script down = Script.of(500);
        home.run(home.options(down), Home.HEARTBEAT);
        SpoolFile own = new SpoolFile(home.path(".local/state/candor/spool/of-this-run.ready"));

        Sender.of(home.dialect(), home.folders(), home.options(null), down).run(own);

        assertThat(down.bodies()).hasSize(3);
    }

    @Test
    void oneUploaderSendsAtATime() throws Exception {
        Home home = new Home(folder, "candor");
        home.grant();
        Script collector = Script.of(200);
        List<Thread> others = new CopyOnWriteArrayList<>();
        Transport interrupted = (address, headers, body) -> {
            Thread other = new Thread(() -> home.run(home.options(collector)));
            others.add(other);
            other.start();
            joined(other, Duration.ofMillis(500));
            return collector.post(address, headers, body);
        };

        home.run(home.options(interrupted), Home.HEARTBEAT);
        joined(others.get(0), Duration.ofSeconds(20));

        assertThat(collector.bodies()).hasSize(1);
    }

    /** Waits for the end of a thread, so long at most. */
    private static void joined(Thread thread, Duration bound) {
        try {
            thread.join(bound.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
