package dev.candor.script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One request by hand, over a plain socket, so that each byte is the script's; never longer than it may take. */
final class Wire {
    private static final int MOST_OF_A_HEAD = 65_536;
    private static final int PORT = 80;

    /**
     * How it ended.
     *
     * @param status of HTTP; 0 where nobody took the connection, -1 where no answer came
     * @param headers names in lower case
     */
    record End(int status, Map<String, String> headers) {
        static final End REFUSED = new End(0, Map.of());
        static final End SILENT = new End(-1, Map.of());

        boolean accepted() {
            return status >= 200 && status < 300;
        }
    }

    private Wire() {}

    /** Opens a connection and sends nothing. */
    static void connect(URI to, Deadline deadline) {
        try (Socket socket = open(to, deadline)) {
            socket.getInetAddress();
        } catch (IOException e) {
            return;
        }
    }

    static End send(URI to, byte[] head, byte[] body, Deadline deadline) {
        if (deadline.over()) {
            return End.SILENT;
        }
        try (Socket socket = open(to, deadline)) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.writeBytes(head);
            message.writeBytes(body);
            socket.getOutputStream().write(message.toByteArray());
            socket.getOutputStream().flush();
            return answer(socket, deadline);
        } catch (java.net.ConnectException e) {
            return End.REFUSED;
        } catch (IOException e) {
            return End.SILENT;
        }
    }

    private static Socket open(URI to, Deadline deadline) throws IOException {
        Socket socket = new Socket();
        int port = to.getPort() < 0 ? PORT : to.getPort();
        socket.connect(new InetSocketAddress(to.getHost(), port), Math.max(1, deadline.left()));
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static End answer(Socket socket, Deadline deadline) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            if (deadline.over() || head.length() > MOST_OF_A_HEAD) {
                return End.SILENT;
            }
            socket.setSoTimeout(Math.max(1, deadline.left()));
            int next = in.read();
            if (next < 0) {
                return End.SILENT;
            }
            head.append((char) next);
        }
        return end(head.toString().split("\r\n"));
    }

    private static End end(String[] lines) {
        if (!lines[0].matches("HTTP/1\\.[01] \\d{3}.*")) {
            return End.SILENT;
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).trim());
            }
        }
        return new End(Integer.parseInt(lines[0].substring(9, 12)), headers);
    }

    static byte[] head(String method, URI to, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(method).append(' ').append(to.getRawPath());
        if (to.getRawQuery() != null) {
            head.append('?').append(to.getRawQuery());
        }
        head.append(" HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: ").append(to.getAuthority()).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
