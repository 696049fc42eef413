package dev.candor.puppet;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Sends what no kit should have to read: another evil for each event, all of them many times for many events. */
public final class Hostile {
    private static final int MEGABYTE = 1_000_000;
    private static final int MANY = 10_000;
    private static final String GZIP = "Content-Encoding: gzip\r\n";

    private final Socket socket;
    private final URI endpoint;

    private Hostile(Socket socket, URI endpoint) {
        this.socket = socket;
        this.endpoint = endpoint;
    }

    public static void main(String[] arguments) throws IOException {
        if (!arguments[0].equals("emit")) {
            return;
        }
        List<?> events = Puppet.handed();
        URI endpoint = URI.create(System.getenv("PUPPET_ENDPOINT"));
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            Hostile hostile = new Hostile(socket, endpoint);
            if (events.size() > 2) {
                hostile.many();
            } else {
                hostile.one(events.size() == 2 ? "two" : String.valueOf(((Map<?, ?>) events.get(0)).get("name")));
            }
        }
    }

    private void one(String name) throws IOException {
        switch (name) {
            case "command-run" -> post("", 100, new byte[MEGABYTE]);
            case "feature-used" -> post(GZIP, 1, bomb());
            case "error" -> post(GZIP, 1, "{\"candor\":\"1.0\",\"events\":[]}".getBytes(StandardCharsets.UTF_8));
            case "heartbeat" -> post("", 1, "{\"candor\":\"1.0\",\"candor\":\"1.0\"}".getBytes(StandardCharsets.UTF_8));
            default -> post("", 1, "{\"candor\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        }
        answers(1);
    }

    private void many() throws IOException {
        Thread sender = new Thread(this::pour);
        sender.start();
        answers(MANY);
    }

    private void pour() {
        try {
            for (int i = 0; i < MANY; i++) {
                post("", 1, new byte[0]);
            }
        } catch (IOException e) {
            System.err.println("the endpoint would take no more: " + e.getMessage());
        }
    }

    private void post(String header, int times, byte[] part) throws IOException {
        String head = "POST " + endpoint.getPath() + "/v1/events HTTP/1.1\r\nHost: " + endpoint.getAuthority()
                + "\r\nContent-Type: application/json\r\n" + header + "Content-Length: " + (long) times * part.length
                + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < times; i++) {
            out.write(part);
        }
        out.flush();
    }

    private void answers(int count) throws IOException {
        InputStream in = socket.getInputStream();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        int seen = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen += line.startsWith("HTTP/1.1 ") ? 1 : 0;
            if (seen == count) {
                return;
            }
        }
    }

    /** 500 MB of zeros in half a megabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 500; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return bytes.toByteArray();
    }
}
