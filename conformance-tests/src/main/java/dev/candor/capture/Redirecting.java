package dev.candor.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends requests elsewhere.
 *
 * @param status of the answer that says so
 * @param to host, and port where it needs one, of the address to go to; empty: the one that was asked for
 * @param path of the address to go to
 */
record Redirecting(int status, String to, String path) implements Answering {
    static final int FOUND = 302;

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String MOVED = "HTTP/1.1 %d Moved\r\nLocation: %s://%s%s\r\nContent-Length: 0\r\n\r\n";
    private static final int TAKEN = 200;

    @Override
    public boolean answer(Asked asked) throws IOException {
        boolean there = !to.isEmpty() && asked.url().endsWith(path);
        asked.status(there ? TAKEN : status);
        asked.out().write((there ? OK : moved(asked.url())).getBytes(StandardCharsets.ISO_8859_1));
        return asked.keepsOpen();
    }

    private String moved(String url) {
        String scheme = url.startsWith("https:") ? "https" : "http";
        String host = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
        return MOVED.formatted(status, scheme, to.isEmpty() ? host : to, path);
    }
}
