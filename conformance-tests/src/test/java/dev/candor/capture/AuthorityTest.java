package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private final Authority authority = Authority.ofThisRun();

    @Test
    void givesTheSameCertificateAsPemAndInBothKindsOfTrustStore() throws Exception {
        try (InputStream pem = Files.newInputStream(authority.ca())) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);

            certificate.verify(certificate.getPublicKey());
            assertThat(certificate.getBasicConstraints()).isZero();
            assertThat(certificate.getKeyUsage()).startsWith(false, false, false, false, false, true, true);
            assertThat(read("PKCS12", authority.truststore(), Authority.PASSWORD.toCharArray()))
                    .isEqualTo(certificate);
            assertThat(read("JKS", authority.cacerts(), null)).isEqualTo(certificate);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "api.segment.io, 2",
        "under_score.example, 2",
        "142.250.1.1, 7",
        "2001:db8:0:0:0:0:0:1, 7",
    })
    void vouchesForNamesAndAddresses(String name, int type) throws Exception {
        Mint mint = new Mint();

        X509Certificate certificate = mint.certificate(name, dev.candor.capture.Certificate.TRUSTED);

        certificate.verify(mint.root().getPublicKey());
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(type, name));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly(SERVER);
        assertThat(certificate.getKeyUsage()).startsWith(true, false);
        assertThat(certificate.getNonCriticalExtensionOIDs()).contains(SUBJECT_KEY, AUTHORITY_KEY);
        assertThat(certificate.getVersion()).isEqualTo(3);
    }

    @Test
    void givesNoTwoCertificatesTheSameSerialNumber() throws Exception {
        Mint mint = new Mint();

        Set<Object> serials = Set.of(
                mint.root().getSerialNumber(),
                mint.certificate("a.example", dev.candor.capture.Certificate.TRUSTED)
                        .getSerialNumber(),
                mint.certificate("b.example", dev.candor.capture.Certificate.TRUSTED)
                        .getSerialNumber());

        assertThat(serials).hasSize(3);
    }

    @Test
    void preparesForANameOnce() {
        assertThat(authority.context("once.example", dev.candor.capture.Certificate.TRUSTED))
                .isSameAs(authority.context("once.example", dev.candor.capture.Certificate.TRUSTED));
    }

    private static Certificate read(String type, Path file, char @Nullable [] password) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store.getCertificate("candor");
    }
}
