package dev.candor.puppet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sends one request, a few times if need be, and never for long. */
final class Post {
    /** What became of a request. */
    enum End {
        /** The endpoint has it, may have it, or does not want it. */
        OVER,
        /** It is to be tried again in a later run. */
        LATER
    }

    private static final int ATTEMPTS = 3;

    /** What shows only where the puppet reads the answer, however slow the machine. */
    private static final boolean PATIENT =
            Break.WAITS_FOR_ENDPOINT.on() || Break.NOTICE_LATE.on() || Break.RETRIES_AT_ONCE.on();

    // Well within the exit budget, and long enough to hear an answer on a busy machine: what is not heard counts as
    // sent.
    private static final int MOST_MILLIS = PATIENT ? 60_000 : 600;

    private final URI endpoint;
    private final String body;

    Post(URI endpoint, String body) {
        this.endpoint = endpoint;
        this.body = body;
    }

    /** Throws ConnectException where nobody listens. */
    End send() throws ConnectException {
        long end = System.nanoTime() + Duration.ofMillis(MOST_MILLIS).toNanos();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean written = false;
            try (Socket socket = open()) {
                write(socket);
                written = true;
                socket.setSoTimeout(left(end));
                Reply reply = Reply.read(new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
                if (reply.pause().toSeconds() > 0) {
                    Spool.waitFor(reply.pause());
                    return End.LATER;
                }
                if (reply.status() < 500) {
                    return End.OVER;
                }
            } catch (ConnectException e) {
                throw e;
            } catch (IOException e) {
                // What was written as a whole may have arrived, so it is not sent again.
                return written ? End.OVER : End.LATER;
            }
        }
        return End.LATER;
    }

    /** Opens a connection and sends nothing. */
    void connect() throws IOException {
        open().close();
    }

    private static int left(long end) {
        return (int) Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    private Socket open() throws IOException {
        InetAddress host = InetAddress.getByName(endpoint.getHost());
        boolean secure = "https".equals(endpoint.getScheme());
        if (!secure && !host.isLoopbackAddress()) {
            throw new IOException("must be https, but was " + endpoint.getScheme());
        }
        int port = endpoint.getPort() > 0 ? endpoint.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), MOST_MILLIS);
        return secure ? secured(socket, port) : socket;
    }

    private Socket secured(Socket socket, int port) throws IOException {
        SSLSocket secured = (SSLSocket) factory().createSocket(socket, endpoint.getHost(), port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(Break.TRUSTS_EVERYBODY.on() ? "" : "HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }

    private static SSLSocketFactory factory() {
        if (Break.TRUSTS_EVERYBODY.on() || Break.TRUSTS_THE_SELF_SIGNED.on()) {
            return new Careless(Break.TRUSTS_THE_SELF_SIGNED.on()).factory();
        }
        return Break.TRUSTS_NOBODY.on() ? Wary.factory() : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private void write(Socket socket) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ")
                .append(endpoint.getPath())
                .append("/v1/events HTTP/1.1\r\nHost: ")
                .append(endpoint.getAuthority())
                .append("\r\nUser-Agent: puppet/1.2.3\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\nConnection: close\r\n");
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /**
     * The head of an answer.
     *
     * @param pause how long the endpoint wants to be left alone
     */
    private record Reply(int status, Duration pause) {
        static Reply read(BufferedReader in) throws IOException {
            String first = in.readLine();
            if (first == null || !first.startsWith("HTTP/1.1 ")) {
                throw new IOException("must be an answer of HTTP/1.1, but was " + first);
            }
            int status = Integer.parseInt(first.substring(9, 12));
            Duration pause = Duration.ZERO;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("retry-after:") && !Break.RETRIES_AT_ONCE.on()) {
                    pause = Duration.ofSeconds(Long.parseLong(line.substring(12).trim()));
                }
            }
            return new Reply(status, pause);
        }
    }
}
