package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A throw-away certificate authority, made anew for each run of the kit and known to nobody else. The endpoint speaks
 * plain HTTP so far; the files are there for implementations that insist on being given them.
 *
 * @param ca its certificate, PEM
 * @param truststore its certificate, PKCS12, password {@link #PASSWORD}
 */
public record Authority(Path ca, Path truststore) {
    /** Password of the trust store. */
    public static final String PASSWORD = "changeit";

    private static final Duration VALID = Duration.ofDays(2);

    /** The authority of this run of the kit; its files go with the process. */
    public static Authority ofThisRun() {
        return Once.AUTHORITY;
    }

    /** Made when first asked for: most implementations never do. */
    private static final class Once {
        private static final Authority AUTHORITY = create();
    }

    private static Authority create() {
        try {
            Path folder = Files.createTempDirectory("candor-authority");
            Authority authority = new Authority(folder.resolve("ca.pem"), folder.resolve("truststore.p12"));
            // Deleted in reverse order: the files first.
            folder.toFile().deleteOnExit();
            authority.ca.toFile().deleteOnExit();
            authority.truststore.toFile().deleteOnExit();
            authority.write(certificate());
            return authority;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder must be writable, but: " + e.getMessage(), e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this JDK must offer EC P-256 and SHA-256, but: " + e.getMessage(), e);
        }
    }

    private static X509Certificate certificate()
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        X500Principal name = new X500Principal("CN=Candor throw-away authority");
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(VALID)),
                Date.from(now.plus(VALID)),
                name,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private void write(X509Certificate certificate) throws IOException, GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        Files.writeString(ca, pem, StandardCharsets.US_ASCII);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("candor", certificate);
        try (OutputStream out = Files.newOutputStream(truststore)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
