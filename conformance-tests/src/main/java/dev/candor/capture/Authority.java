package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A throw-away certificate authority, made anew for each run of the kit and known to nobody else. It vouches for every
 * name and address that an implementation may ask for, and its files tell a runtime to believe that. They may be read
 * by every user of the machine: no key is in them.
 */
public final class Authority {
    /** Password of the trust stores. */
    public static final String PASSWORD = "changeit";

    // An implementation may ask for any number of names.
    private static final int MOST_NAMES = 1_000;

    private final Path folder;
    private final Mint mint;
    private final Map<String, SSLContext> contexts = new ConcurrentHashMap<>();

    private Authority(Path folder, Mint mint) {
        this.folder = folder;
        this.mint = mint;
    }

    /** The authority of this run of the kit; its files go with the process. */
    public static Authority ofThisRun() {
        return Once.AUTHORITY;
    }

    /** Made when first asked for: most implementations never do. */
    private static final class Once {
        private static final Authority AUTHORITY = create();
    }

    /** Its certificate, PEM. */
    public Path ca() {
        return folder.resolve("ca.pem");
    }

    /** Its certificate, PKCS12, password {@link #PASSWORD}. */
    public Path truststore() {
        return folder.resolve("truststore.p12");
    }

    /** Its certificate in the place of a JDK's own {@code cacerts}: JKS, which is read without a password as well. */
    public Path cacerts() {
        return folder.resolve("cacerts");
    }

    /** What a server of that host name or IP address proves itself with; thread-safe. */
    SSLContext context(String name, Certificate certificate) {
        if (contexts.size() > MOST_NAMES) {
            contexts.clear();
        }
        return contexts.computeIfAbsent(certificate + " " + name, key -> prepare(name, certificate));
    }

    private SSLContext prepare(String name, Certificate certificate) {
        try {
            char[] password = PASSWORD.toCharArray();
            KeyStore keys = KeyStore.getInstance("JKS");
            keys.load(null, null);
            keys.setKeyEntry(
                    "candor", mint.key(), password, new X509Certificate[] {mint.certificate(name, certificate)});
            KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("this JDK must offer TLS and JKS, but: " + e.getMessage(), e);
        }
    }

    private static Authority create() {
        try {
            Authority authority = new Authority(Files.createTempDirectory("candor-authority"), new Mint());
            authority.write();
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder must be writable, but: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK must offer EC P-256 and SHA-256, but: " + e.getMessage(), e);
        }
    }

    private void write() throws IOException, GeneralSecurityException {
        publish(folder);
        byte[] certificate = mint.root().getEncoded();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        publish(Files.writeString(ca(), pem, StandardCharsets.US_ASCII));
        publish(write("PKCS12", truststore()));
        publish(write("JKS", cacerts()));
    }

    private Path write(String type, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store(type).store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A store of that type which trusts this authority alone. */
    KeyStore store(String type) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("candor", mint.root());
        return store;
    }

    /** Lets other users read it as well, and lets it go with the process: in reverse order, so files before folder. */
    private static void publish(Path path) {
        path.toFile().setReadable(true, false);
        path.toFile().setExecutable(Files.isDirectory(path), false);
        path.toFile().deleteOnExit();
    }
}
