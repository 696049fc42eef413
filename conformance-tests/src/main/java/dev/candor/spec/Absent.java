package dev.candor.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an optional key of a document is where it is absent: nothing, rather than null. */
final class Absent {
    private Absent() {}

    static <T> List<T> empty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <K, V> Map<K, V> empty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
