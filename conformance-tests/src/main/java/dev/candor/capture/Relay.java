package dev.candor.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches the answers of one connection from WireMock and passes their bytes on unchanged. What is asked of WireMock is
 * made here alone: no byte of the implementation reaches it, and so none of them can reach its administration.
 */
final class Relay implements Answering {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_HEAD = 64 << 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([1-5][0-9]{2}) ");
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: ([0-9]{1,9})\r\n");

    private final Script script;
    private final Socket wireMock = new Socket();
    private InputStream answers = InputStream.nullInputStream();

    Relay(Script script) {
        this.script = script;
    }

    @Override
    public boolean answer(Asked asked) throws IOException {
        int turn = script.turn(asked.place());
        byte[] answer =
                fetch(script.path(turn), asked.keepsOpen(), script.statuses().get(turn));
        asked.status(script.statuses().get(turn));
        asked.out().write(answer);
        return asked.keepsOpen();
    }

    private byte[] fetch(String path, boolean keepOpen, int expected) throws EndpointFault {
        try {
            ask(path, keepOpen);
            String head = head();
            Matcher status = STATUS.matcher(head);
            if (!status.lookingAt() || Integer.parseInt(status.group(1)) != expected) {
                throw new EndpointFault("WireMock did not answer with " + expected, null);
            }
            Matcher length = LENGTH.matcher(head);
            byte[] body = answers.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            return join(head.getBytes(StandardCharsets.ISO_8859_1), body);
        } catch (EndpointFault e) {
            throw e;
        } catch (IOException e) {
            throw new EndpointFault("WireMock could not be asked: " + e, e);
        }
    }

    private void ask(String path, boolean keepOpen) throws IOException {
        if (!wireMock.isConnected()) {
            wireMock.setTcpNoDelay(true);
            wireMock.setSoTimeout((int) script.delay().plus(PATIENCE).toMillis());
            wireMock.connect(new InetSocketAddress(CaptureEndpoint.HOST, script.port()));
            answers = new BufferedInputStream(wireMock.getInputStream());
        }
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: candor\r\n" + (keepOpen ? "" : "Connection: close\r\n") + "\r\n";
        wireMock.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int c = answers.read();
            if (c < 0 || head.length() == MOST_HEAD) {
                throw new EOFException("the answer has no end of its head");
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        wireMock.close();
    }
}
