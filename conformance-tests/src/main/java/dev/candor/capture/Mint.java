package dev.candor.capture;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/**
 * Makes certificates, EC P-256: one that signs, and one for each name asked for, all of which share one key. They hold
 * what strict readers ask for (RFC 5280, section 4.2).
 */
final class Mint {
    /** On both sides of now: clocks of an implementation may be set. */
    private static final Duration VALID = Duration.ofDays(3);

    private static final X500Principal ISSUER = new X500Principal("CN=Candor throw-away authority");
    private static final X500Principal NOBODY = new X500Principal("CN=Nobody's authority");
    private static final X500Principal SUBJECT = new X500Principal("CN=Candor capture endpoint");
    private static final String OTHER_NAME = "another.example";
    /** How much earlier the validity of an expired one began and ended. */
    private static final Duration LONG_AGO = Duration.ofDays(30);

    private static final int SERIAL_BITS = 127;

    private final SecureRandom random = new SecureRandom();
    private final KeyPair authority;
    private final KeyPair nobody;
    private final KeyPair server;
    private final X509Certificate root;
    private final Date from;
    private final Date to;

    Mint() throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        from = Date.from(now.minus(VALID));
        to = Date.from(now.plus(VALID));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        authority = generator.generateKeyPair();
        nobody = generator.generateKeyPair();
        server = generator.generateKeyPair();
        X509v3CertificateBuilder builder = of(ISSUER, ISSUER, authority, from, to);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        root = signed(builder, authority);
    }

    /** The certificate that signs. */
    X509Certificate root() {
        return root;
    }

    /** The key of every server's certificate. */
    PrivateKey key() {
        return server.getPrivate();
    }

    /** A certificate for a host name, in ASCII, or an IP address; of that kind. */
    X509Certificate certificate(String name, Certificate kind) throws GeneralSecurityException, IOException {
        boolean expired = kind == Certificate.EXPIRED;
        boolean known = kind != Certificate.UNTRUSTED;
        KeyPair signer = known ? authority : nobody;
        X509v3CertificateBuilder builder = of(
                known ? ISSUER : NOBODY,
                SUBJECT,
                server,
                expired ? Date.from(from.toInstant().minus(LONG_AGO)) : from,
                expired ? Date.from(to.toInstant().minus(LONG_AGO)) : to);
        names(builder, kind == Certificate.OTHER_NAME ? OTHER_NAME : name);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(signer.getPublic()));
        return signed(builder, signer);
    }

    private static void names(X509v3CertificateBuilder builder, String name) throws IOException {
        int type = IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName;
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(type, name)));
    }

    private X509v3CertificateBuilder of(X500Principal issuer, X500Principal subject, KeyPair keys, Date from, Date to)
            throws GeneralSecurityException, IOException {
        BigInteger serial = new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(issuer, serial, from, to, subject, keys.getPublic());
        return builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
