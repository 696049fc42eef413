package dev.candor.trial;

import dev.candor.capture.Authority;
import dev.candor.capture.Listener;
import dev.candor.world.TrustVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables by which programs are led through a proxy, and to trust what stands behind it. */
final class ProxyVariables {
    private static final String LOCAL = "localhost,127.0.0.1,::1";

    private ProxyVariables() {}

    /**
     * The usual ones in both spellings, as no two runtimes read the same.
     *
     * @param jvm whether system properties are needed, which {@code JAVA_TOOL_OPTIONS} announces on standard error
     */
    static Map<String, String> of(Listener proxy, boolean jvm) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            variables.put(name, proxy.base());
        }
        variables.put("no_proxy", LOCAL);
        variables.put("NO_PROXY", LOCAL);
        // Node.js reads the others from version 24 on, where this says so.
        variables.put("NODE_USE_ENV_PROXY", "1");
        variables.putAll(TrustVariables.of(Authority.ofThisRun().ca()));
        if (jvm) {
            variables.put(Setting.JVM_OPTIONS, properties(proxy));
        }
        return variables;
    }

    private static String properties(Listener proxy) {
        String at = "-D%1$s.proxyHost=%2$s -D%1$s.proxyPort=%3$d ";
        return at.formatted("http", proxy.host(), proxy.port()) + at.formatted("https", proxy.host(), proxy.port())
                + "-Djavax.net.ssl.trustStore=" + Authority.ofThisRun().truststore()
                + " -Djavax.net.ssl.trustStorePassword=" + Authority.PASSWORD;
    }
}
