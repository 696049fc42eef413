package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    @Test
    void givesTheSameCertificateAsPemAndAsTrustStore() throws Exception {
        Authority authority = Authority.ofThisRun();
        KeyStore store = KeyStore.getInstance("PKCS12");

        try (InputStream pem = Files.newInputStream(authority.ca());
                InputStream pkcs12 = Files.newInputStream(authority.truststore())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            store.load(pkcs12, Authority.PASSWORD.toCharArray());

            certificate.verify(certificate.getPublicKey());
            assertThat(certificate.getBasicConstraints()).isNotNegative();
            assertThat(store.getCertificate("candor")).isEqualTo(certificate);
        }
    }
}
