package dev.candor.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Carries one request to the collector. A seam: a host or a test may bring its own; the client's own speaks HTTP. */
public interface Transport {
    /**
     * Posts one request.
     *
     * @param address where to, e.g. {@code https://telemetry.candor.example/v1/events}
     * @param body JSON in UTF-8
     * @return what the collector answered
     * @throws java.net.SocketTimeoutException where the collector took the request and did not answer in time
     * @throws IOException where it cannot be reached
     */
    Answer post(String address, byte[] body) throws IOException;

    /**
     * What the collector answered.
     *
     * @param status HTTP status
     * @param retryAfter value of {@code Retry-After}, as it came
     */
    record Answer(int status, @Nullable String retryAfter) {}
}
