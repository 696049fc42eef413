package dev.candor.world;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The variables by which programs that bring certificates of their own are led to others. */
public final class TrustVariables {
    private static final List<String> NAMES =
            List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "GIT_SSL_CAINFO");

    private TrustVariables() {}

    /** All of them, set to a bundle in PEM form. */
    public static Map<String, String> of(Path bundle) {
        return NAMES.stream().collect(Collectors.toMap(Function.identity(), name -> bundle.toString()));
    }
}
