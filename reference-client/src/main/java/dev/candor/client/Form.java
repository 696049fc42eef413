package dev.candor.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes {@code application/x-www-form-urlencoded}: UTF-8, a space as {@code +}. */
final class Form {
    private Form() {}

    /** Fields in their order; each value in its text form. */
    static String write(Map<String, ?> fields) {
        StringBuilder out = new StringBuilder(512);
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            out.append(out.length() == 0 ? "" : "&").append(encoded(field.getKey()));
            out.append('=').append(encoded(String.valueOf(field.getValue())));
        }
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
