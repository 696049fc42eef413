package dev.candor.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS with oneself, in the background, once: the first handshake of a JVM takes ten times as long as those that follow,
 * and some senders wait for less than that.
 */
final class Rehearsal {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int PATIENCE_MILLIS = 10_000;

    private Rehearsal() {}

    /** Begins it, unless that was done before; returns the thread that plays it. */
    static Thread begin() {
        return Once.THREAD;
    }

    private static final class Once {
        private static final Thread THREAD = OpenDoor.daemon(Rehearsal::play, 0);

        static {
            THREAD.start();
        }
    }

    private static void play() {
        try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            SSLContext trusting = trusting(Authority.ofThisRun().store("JKS"));
            for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
                Thread sender = OpenDoor.daemon(() -> send(server.getLocalPort(), version, trusting), 0);
                sender.start();
                receive(server);
                sender.join();
            }
        } catch (IOException | GeneralSecurityException e) {
            // The first run will show whether TLS works; this only makes it fast.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void receive(ServerSocket server) throws IOException {
        Reception reception = new Reception(
                "http://127.0.0.1",
                new Ledger(new Traffic()),
                () -> Answering.NOTHING,
                Certificate.TRUSTED,
                true,
                false,
                address -> Optional.empty());
        try (Conversation conversation = new Conversation(server.accept(), reception)) {
            conversation.run();
        }
    }

    private static void send(int port, String version, SSLContext trusting) {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket secured =
                        (SSLSocket) trusting.getSocketFactory().createSocket(plain, "rehearsal.invalid", port, true)) {
            secured.setEnabledProtocols(new String[] {version});
            secured.getOutputStream().write(REQUEST);
        } catch (IOException e) {
            // As above.
        }
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
