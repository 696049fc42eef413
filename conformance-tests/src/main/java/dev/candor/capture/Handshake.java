package dev.candor.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The server's side of one TLS handshake, and what its failure tells of the sender. */
final class Handshake {
    private static final String UNFINISHED = "the first message of TLS never became whole, " + Connection.UNSEEN;
    // The alerts about a certificate (RFC 8446, section 6), and how the JDK words them.
    private static final Set<Integer> ABOUT_THE_CERTIFICATE = Set.of(42, 43, 44, 45, 46, 48, 49, 113);
    private static final Pattern REFUSED = Pattern.compile("Received fatal alert: (bad_certificate.*"
            + "|unsupported_certificate|certificate_(revoked|expired|unknown)|unknown_ca|access_denied)");
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: ");
    private static final Pattern CLOSED = Pattern.compile("close_notify");

    private final Socket socket;
    private final Incoming in;

    Handshake(Socket socket, Incoming in) {
        this.socket = socket;
        this.in = in;
    }

    /** Reads the first message. */
    Hello hello() throws IOException {
        in.stage(UNFINISHED);
        try {
            return Hello.read(in);
        } catch (Malformed e) {
            throw new Malformed(e.getMessage() + ", " + Connection.UNSEEN);
        }
    }

    /**
     * Shakes hands as the server of that name, with such a certificate; what is read next is decrypted.
     *
     * @throws Malformed if that fails, with what it tells
     */
    SSLSocket complete(Hello hello, String name, Certificate certificate) throws IOException {
        in.stage(Connection.SHOWN);
        Flight flight = new Flight(socket);
        InputStream read = new SequenceInputStream(new ByteArrayInputStream(hello.bytes()), in.undecrypted());
        SSLSocketFactory server =
                Authority.ofThisRun().context(name, certificate).getSocketFactory();
        SSLSocket secured = (SSLSocket) server.createSocket(flight, flight.before(read), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
            flight.land();
        } catch (IOException | RuntimeException e) {
            throw new Malformed(reason(hello, flight, e));
        }
        in.decrypted(secured.getInputStream());
        return secured;
    }

    private static String reason(Hello hello, Flight flight, Exception e) {
        int alert = flight.alert();
        if (refused(e) || ABOUT_THE_CERTIFICATE.contains(alert)) {
            return Connection.REFUSED;
        }
        if (alert >= 0 || says(e, ALERT)) {
            return "the sender broke the TLS handshake off, " + Connection.UNSEEN;
        }
        Optional<String> obstacle = hello.obstacle();
        if (obstacle.isEmpty() && gone(e)) {
            return Connection.SHOWN;
        }
        return obstacle.orElse("the TLS handshake failed") + ", " + Connection.UNSEEN;
    }

    /** Whether the sender just went: some that refuse the certificate say nothing, but it may have been ended too. */
    private static boolean gone(Exception e) {
        return e instanceof SSLException
                ? e.getCause() instanceof IOException || says(e, CLOSED)
                : e instanceof IOException;
    }

    /** Whether the sender said that it does not accept the certificate; some say it after the handshake. */
    static boolean refused(Exception e) {
        return says(e, REFUSED);
    }

    private static boolean says(Exception e, Pattern what) {
        return what.matcher(String.valueOf(e.getMessage())).find();
    }
}
