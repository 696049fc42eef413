package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who receives requests, and in which form.
 *
 * @param base declared address without path
 * @param path declared path, with the query if there is one
 * @param headers what the declared form adds to each request, its content type at least
 */
record Collector(String base, String path, Map<String, String> headers) {
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    /** Such headers with one more; in this order, since an order that changes would tell runs apart. */
    static Map<String, String> and(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
