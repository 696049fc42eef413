package dev.candor.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.Map;

/** Posts by HTTP, certificates checked; follows nothing, keeps no cookie, says nothing of the machine. */
final class HttpTransport implements Transport {
    static final String USER_AGENT = "candor-client/1.0.0";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 4_000;

    @Override
    public Answer post(String address, Map<String, String> headers, byte[] body) throws IOException {
        URL url = URI.create(address).toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try {
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("User-Agent", USER_AGENT);
            connection.setRequestProperty("Accept", "*/*");
            connection.setRequestProperty("Connection", "close");
            for (Map.Entry<String, String> header : headers.entrySet()) {
                connection.setRequestProperty(header.getKey(), header.getValue());
            }
            connection.setDoOutput(true);
            // With a fixed length a post that broke is not repeated behind our back.
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return new Answer(connection.getResponseCode(), connection.getHeaderField("Retry-After"));
        } finally {
            connection.disconnect();
        }
    }
}
