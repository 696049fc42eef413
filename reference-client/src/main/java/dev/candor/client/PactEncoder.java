package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of Pact's disclosure: the fields of its table and no other. */
final class PactEncoder implements Encoder {
    /** A property that belongs to nobody. */
    private static final String PROPERTY = "UA-000000000-1";

    /** Nine digits are the most that {@code ev} holds. */
    private static final long MOST = 999_999_999;

    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 128;
    private static final String UNKNOWN = "unknown";

    private final Origin origin;
    private @Nullable String client;

    PactEncoder(Origin origin) {
        this.origin = origin;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        PactEvent known = PactEvent.of(event.name());
        Attributes given = new Attributes(event.attributes());
        Map<String, Object> said = known == null ? null : said(known, given);
        String value = known == null ? null : value(known, given);
        if (known == null || said == null || value == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(sender());
        fields.putAll(said);
        fields.put("el", known.label());
        fields.put("ec", known.category());
        fields.put("ea", known.action());
        fields.put("ev", value);
        return fields;
    }

    /** What every event carries. */
    private Map<String, Object> sender() {
        Map<String, Object> fields = new LinkedHashMap<>();
        String library = Words.library(origin.host().tool()) ? origin.host().tool() : UNKNOWN;
        fields.put("v", "1");
        fields.put("t", "event");
        fields.put("tid", PROPERTY);
        fields.put("cid", client());
        fields.put("an", readable(library));
        fields.put("aid", library);
        fields.put("av", Words.versionOr("0.0.0", origin.host().version()));
        fields.put("aip", "true");
        fields.put("ds", "client");
        fields.put("cd3", Platform.system() + "-" + Platform.machine());
        return fields;
    }

    /** What the event tells of plugin and framework; null where it lacks what it must tell. */
    private @Nullable Map<String, Object> said(PactEvent known, Attributes given) {
        Map<String, Object> said = known.ofPlugin() ? plugin(given.values().get("plugin")) : Fields.of();
        String framework = given.text("framework");
        boolean told = framework != null && Words.printable(framework, LONGEST);
        if (said == null || known.ofFramework() && !told) {
            return null;
        }
        if (framework != null && told) {
            said.put("cd6", framework);
        }
        Host host = origin.host();
        String version = host.frameworkVersion().isEmpty() ? host.runtimeVersion() : host.frameworkVersion();
        if (Words.printable(version, LONGEST)) {
            said.put("cd7", version);
        }
        return said;
    }

    private static @Nullable Map<String, Object> plugin(@Nullable Object given) {
        if (given instanceof Map<?, ?> plugin
                && plugin.get("name") instanceof String name
                && Words.printable(name, LONGEST)
                && plugin.get("version") instanceof String version
                && Words.word(version, LONGEST_WORD)) {
            return Fields.of("cd4", name, "cd5", version);
        }
        return null;
    }

    private static @Nullable String value(PactEvent known, Attributes given) {
        if (known.count() == null) {
            return "1";
        }
        Long count = given.integer(known.count(), MOST);
        return count == null ? null : count.toString();
    }

    /** One machine, or one run where the machine has no name: the digest of nothing would be shared by many. */
    private String client() {
        String made = client;
        if (made == null) {
            String name = HostName.of(origin.environment(), HostName.variable(), HostName.FILES);
            made = Digest.md5(name == null ? RandomId.next() : name);
            client = made;
        }
        return made;
    }

    /** {@code pact-example} as people read it: {@code Pact Example}. */
    private static String readable(String library) {
        StringBuilder out = new StringBuilder(library.length());
        boolean first = true;
        for (int i = 0; i < library.length(); i++) {
            char c = library.charAt(i);
            boolean gap = c == '-' || c == '_';
            out.append(gap ? ' ' : first ? Character.toUpperCase(c) : c);
            first = gap;
        }
        return out.toString();
    }
}
