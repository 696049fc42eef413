package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts();
    private final InetAddress world = InetAddress.getLoopbackAddress();

    @Test
    void takesTheSameSequenceNumberForARepetition() {
        assertThat(attempts.isNew(frame("tcp", 0, 7))).isTrue();

        assertThat(attempts.isNew(frame("tcp", 0, 7))).isFalse();
        assertThat(attempts.isNew(frame("tcp", 4, 7))).isFalse();
        assertThat(attempts.isNew(frame("tcp", 0, 8))).isTrue();
    }

    @Test
    void takesNoDatagramForARepetition() {
        assertThat(attempts.isNew(frame("udp", 8, 7))).isTrue();

        assertThat(attempts.isNew(frame("udp", 8, 7))).isTrue();
    }

    private Frame frame(String protocol, int bytes, long mark) {
        return new Frame(new Packet(world, world, 443, protocol, bytes), 40_000, mark);
    }
}
