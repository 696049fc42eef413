package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long NOW = 1_795_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void aRunKeepsAThousandEventsAndCountsTheRest() throws IOException {
        SpoolWriter writer = new SpoolWriter(folder, "a");

        IntStream.range(0, 1_003).forEach(nth -> writer.append(new Line(NOW + nth, "{\"n\":" + nth + "}")));
        writer.finish();

        assertThat(jsons()).hasSize(1_000).endsWith("{\"n\":999}");
        assertThat(writer.dropped()).isEqualTo(3);
    }

    @Test
    void aRunKeepsAMebibyte() throws IOException {
        SpoolWriter writer = new SpoolWriter(folder, "a");
        String large = "{\"text\":\"" + "x".repeat(100_000) + "\"}";

        IntStream.range(0, 12).forEach(nth -> writer.append(new Line(NOW + nth, large)));
        writer.finish();

        assertThat(jsons()).hasSize(10);
        assertThat(writer.dropped()).isEqualTo(2);
    }

    @Test
    void theBacklogLosesItsNewestFirst() throws IOException {
        recorded("b", NOW + 5_000, 600);
        recorded("a", NOW, 700);

        new Spool(folder).trim();

        assertThat(jsons())
                .hasSize(1_000)
                .startsWith("{\"a\":0}")
                .contains("{\"a\":699}")
                .endsWith("{\"b\":299}");
    }

    @Test
    void eventsOfAWeekAgoAreDropped() throws IOException {
        recorded("a", NOW - Spool.OLDEST_MILLIS - 2, 4);

        Batch batch = Batch.next(new Spool(folder), 1 << 20, 0, NOW);

        assertThat(batch.events()).containsExactly("{\"a\":2}", "{\"a\":3}");
    }

    @Test
    void eventsFromBeforeTheGrantAreDropped() throws IOException {
        recorded("a", NOW, 2);

        Batch batch = Batch.next(new Spool(folder), 1 << 20, NOW + 10, NOW + 20);

        assertThat(batch.events()).isEmpty();
        assertThat(jsons()).isEmpty();
    }

    @Test
    void aLineThatACrashCutShortIsNoEvent() throws IOException {
        Files.writeString(folder.resolve("1-a.ready"), "5 {\"a\":1}\n6 {\"a\":2");

        List<String> jsons = jsons();

        assertThat(jsons).containsExactly("{\"a\":1}");
    }

    @Test
    void whatAKilledRunLeftIsTakenOver() throws IOException {
        Path left = Files.writeString(folder.resolve("1-a.open"), "5 {\"a\":1}\n");
        Files.setLastModifiedTime(left, FileTime.from(Instant.ofEpochMilli(NOW - 61_000)));

        new Spool(folder).adopt(NOW);

        assertThat(jsons()).containsExactly("{\"a\":1}");
    }

    @Test
    void whatARunIsWritingIsLeftAlone() throws IOException {
        Path open = Files.writeString(folder.resolve("1-a.open"), "5 {\"a\":1}\n");
        Files.setLastModifiedTime(open, FileTime.from(Instant.ofEpochMilli(NOW - 1_000)));

        new Spool(folder).adopt(NOW);

        assertThat(jsons()).isEmpty();
        assertThat(open).exists();
    }

    @Test
    void whatNobodySentIsForgottenAfterADay() throws IOException {
        Path dead = Files.writeString(folder.resolve("1-a.open"), "5 {\"a\":1}\n");
        Path living = Files.writeString(folder.resolve("2-b.open"), "5 {\"b\":1}\n");
        Files.setLastModifiedTime(dead, FileTime.from(Instant.ofEpochMilli(NOW - 86_401_000)));
        Files.setLastModifiedTime(living, FileTime.from(Instant.ofEpochMilli(NOW - 86_399_000)));

        new Spool(folder).forget(NOW);

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void oneRequestHoldsNoMoreThanItMay() throws IOException {
        recorded("a", NOW, 10);
        recorded("b", NOW + 5_000, 10);

        Batch batch = Batch.next(new Spool(folder), 2_500, 0, NOW);

        assertThat(batch.events()).hasSize(10);
        assertThat(batch.files()).hasSize(1);
    }

    private void recorded(String run, long from, int events) throws IOException {
        SpoolWriter writer = new SpoolWriter(folder, run);
        IntStream.range(0, events).forEach(nth -> writer.append(new Line(from + nth, "{\"" + run + "\":" + nth + "}")));
        writer.finish();
    }

    private List<String> jsons() {
        Stream<Line> lines = new Spool(folder).waiting().stream().flatMap(file -> file.lines().stream());
        return lines.map(Line::json).toList();
    }
}
