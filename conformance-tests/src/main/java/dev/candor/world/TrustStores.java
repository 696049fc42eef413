package dev.candor.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the programs of this machine look for certificates that they trust. */
final class TrustStores {
    /** Where it stands in every sealed world, whatever the distribution. */
    static final Path BUNDLE = Path.of("/etc/ssl/certs/ca-certificates.crt");

    // Debian, Red Hat, SUSE, Alpine. Source: the list of Go's crypto/x509, root_linux.go.
    private static final List<String> BUNDLES = List.of(
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/pki/tls/cacert.pem",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem");

    private TrustStores() {}

    /** Bundles in PEM form that are there, each where it really is. */
    static List<Path> bundles() {
        return BUNDLES.stream()
                .flatMap(path -> real(Path.of(path)).stream())
                .distinct()
                .toList();
    }

    /** The key stores of all Java runtimes that are found, each where it really is. */
    static List<Path> ofJava() {
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        homes.add(Path.of(System.getProperty("java.home")));
        Program.find("java")
                .flatMap(TrustStores::real)
                .ifPresent(java -> homes.add(java.resolve("../..").normalize()));
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            installed.forEach(homes::add);
        } catch (IOException e) {
            // No Java of a Linux distribution.
        }
        return homes.stream()
                .flatMap(home -> Stream.of("lib/security/cacerts", "jre/lib/security/cacerts")
                        .map(home::resolve))
                .flatMap(store -> real(store).stream())
                .distinct()
                .toList();
    }

    private static Optional<Path> real(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(path.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
