package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.candor.capture.Exchange;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body as large, deep or crowded as it can be takes bearable time and memory, and its text is looked into as well. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileSizesTest {
    private static final long ALLOCATED = 1L << 30;

    static List<Hostile> bodies() {
        return Hostile.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isReadOrRefusedWithinBounds(Hostile hostile) {
        Exchange post = Posts.with(Posts.to("/", hostile.body().get()), "Content-Encoding", hostile.encoding());
        long before = allocated();

        WireFormat.Body body = Bodies.read(hostile.format(), post);
        body.json().ifPresent(NestedJson::in);

        assertThat(allocated() - before).isLessThan(ALLOCATED);
        assertThat(body.reason().map(Undecodable::expected).orElse("")).isEqualTo(hostile.expected());
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
