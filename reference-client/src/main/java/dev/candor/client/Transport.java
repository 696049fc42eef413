package dev.candor.client;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries one request to the collector. A seam: a host or a test may bring its own; the client's own speaks HTTP. */
public interface Transport {
    /**
     * Posts one request.
     *
     * @param address where to, e.g. {@code https://telemetry.candor.example/v1/events}; it may hold a query
     * @param headers what the profile declares, {@code Content-Type} at least
     * @param body text in UTF-8
     * @return what the collector answered
     * @throws java.net.SocketTimeoutException where the collector took the request and did not answer in time
     * @throws IOException where it cannot be reached
     */
    Answer post(String address, Map<String, String> headers, byte[] body) throws IOException;

    /**
     * What the collector answered.
     *
     * @param status HTTP status
     * @param retryAfter value of {@code Retry-After}, as it came
     */
    record Answer(int status, @Nullable String retryAfter) {}
}
