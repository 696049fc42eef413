package dev.candor.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Clients that trust the kit's authority, and ones that do not. */
final class Tls {
    static final SSLContext TRUSTING = context(true);
    static final SSLContext WARY = context(false);

    /** Of a client that looks at no certificate. */
    static final SSLContext BLIND = blind();

    private Tls() {}

    private static SSLContext context(boolean trusting) {
        try (InputStream in = Files.newInputStream(Authority.ofThisRun().truststore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, Authority.PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusting ? store : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext blind() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Blind()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client of that host, its handshake done; it checks the host as browsers do and offers those protocols. */
    static SSLSocket over(Socket socket, String host, SSLContext context, String... protocols) throws IOException {
        SSLSocket secured = prepare(socket, host, context);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** A client of that host, before its handshake. */
    static SSLSocket prepare(Socket socket, String host, SSLContext context) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return secured;
    }
}
