package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameReaderTest {
    private static final Path RECORDED = WatchTest.resource("packets.pcap");

    @TempDir
    private Path folder;

    @Test
    void readsEveryKindOfPacket() throws Exception {
        List<String> frames = Recorded.frames(RECORDED);

        assertThat(frames).isEqualTo(Files.readAllLines(WatchTest.resource("packets.txt")));
    }

    @Test
    void refusesWhatIsNoRecording() {
        byte[] text = "tcpdump: listening on any, link-type EN10MB".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(text)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must be pcap");
        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(new byte[3])))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void refusesALengthThatCannotBe() throws Exception {
        byte[] bytes = Files.readAllBytes(RECORDED);
        ByteBuffer.wrap(bytes).putInt(24 + 8, -1);
        FrameReader frames = new FrameReader(new ByteArrayInputStream(bytes));

        assertThatThrownBy(frames::next).hasMessageContaining("at most");
    }

    @Test
    void endsEveryDamagedRecordingInAnOrderlyWay() throws Exception {
        byte[] whole = Files.readAllBytes(RECORDED);

        assertThat(IntStream.range(0, 300)).allMatch(seed -> orderly(damaged(whole, new Random(seed))));
    }

    private boolean orderly(byte[] bytes) {
        try {
            Recorded.frames(Files.write(folder.resolve("damaged.pcap"), bytes));
            return true;
        } catch (IOException e) {
            return e.getMessage() != null;
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        random.ints(100, 24, bytes.length).forEach(at -> bytes[at] = (byte) random.nextInt());
        return bytes;
    }
}
