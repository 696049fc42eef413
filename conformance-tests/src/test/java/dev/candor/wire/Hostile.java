package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/**
 * A body that is large, deep or crowded.
 *
 * @param encoding what its header says
 * @param expected the reason that it earns; empty where it can be read
 */
record Hostile(String name, String format, String encoding, String expected, Supplier<byte[]> body) {
    private static final String FORM = "ga-measurement-v1";
    private static final String TOO_LARGE = "at most 16 MiB";
    private static final String TOO_DEEP = "at most 64 levels of nesting";
    private static final String TOO_MANY = "at most 1000000 names, values and brackets";
    private static final String UNBEARABLE = "texts and numbers of bearable size";

    static List<Hostile> all() {
        return Stream.of(WireFormats.ALL.keySet().stream().sorted().flatMap(Hostile::anywhere), forms(), batches())
                .flatMap(bodies -> bodies)
                .toList();
    }

    @Override
    public String toString() {
        return format + ": " + name;
    }

    private static Stream<Hostile> anywhere(String format) {
        Supplier<byte[]> zeros = () -> new byte[64 << 20];
        return Stream.of(
                new Hostile("a gzip bomb", format, "gzip", TOO_LARGE, () -> Posts.gzip(zeros.get())),
                new Hostile("more than 16 MiB", format, "identity", TOO_LARGE, zeros),
                json("60 levels", format, "", () -> nested(60)),
                json("65 levels", format, TOO_DEEP, () -> nested(65)),
                json("a million levels", format, TOO_DEEP, () -> nested(1_000_000)),
                json("a million and one numbers", format, TOO_MANY, () -> "{\"a\":[" + "0,".repeat(1_000_000) + "0]}"),
                json("a number of a million digits", format, UNBEARABLE, () -> "{\"a\":" + "9".repeat(1_000_000) + "}"),
                json("a number beyond all", format, UNBEARABLE, () -> "{\"a\":1e999}"),
                json("a name of 1 MiB", format, UNBEARABLE, () -> "{\"" + "a".repeat(1 << 20) + "\":1}"),
                json("a text of 15 MiB", format, "", () -> "{\"a\":\"" + "a".repeat(15 << 20) + "\"}"),
                json("100,000 keys", format, "", () -> keys(100_000, i -> "k" + i)),
                json("100,000 keys of one hash", format, "", () -> keys(100_000, Hostile::alike)),
                json("half a character", format, "", () -> "{\"a\":\"\\ud800\"}"),
                json("text in text, 12 times", format, "", () -> wrapped(12)));
    }

    private static Stream<Hostile> forms() {
        return Stream.of(
                form("100,000 keys", "", () -> pairs(100_000, i -> "k" + i)),
                form("100,000 keys of one hash", "", () -> pairs(100_000, Hostile::alike)),
                form("100,001 keys", "at most 100000 keys", () -> pairs(100_001, i -> "k" + i)),
                form("16 MiB of ampersands", "key=value", () -> "&".repeat(16 << 20)),
                form("16 MiB of percent signs", "two hex digits after %", () -> "v=" + "%".repeat((16 << 20) - 2)),
                form("5,000,000 escapes", "", () -> "v=" + "%41".repeat(5_000_000)),
                form("16 MiB of one key", "key=value", () -> "a".repeat(16 << 20)));
    }

    private static Stream<Hostile> batches() {
        String context = "{\"context\":\"" + "a".repeat(1 << 20) + "\",\"batch\":[{}" + ",{}".repeat(99_999) + "]}";
        return Stream.of(
                new Hostile("a text for 100,000 events", "segment-batch", "identity", TOO_LARGE, () -> utf8(context)));
    }

    /** A form holds any JSON as text, and other formats as what it is. */
    private static Hostile json(String name, String format, String expected, Supplier<String> event) {
        return new Hostile(
                name, format, "identity", format.equals(FORM) ? "" : expected, () -> utf8(around(format, event.get())));
    }

    private static Hostile form(String name, String expected, Supplier<String> body) {
        return new Hostile(name, FORM, "identity", expected, () -> utf8(body.get()));
    }

    private static String around(String format, String event) {
        return switch (format) {
            case "json-array" -> "[" + event + "]";
            case "candor-batch", "ga4" -> "{\"events\":[" + event + "]}";
            case "segment-batch" -> "{\"batch\":[" + event + "]}";
            case "humbug-report" -> "{\"content\":" + StringNode.valueOf(event) + "}";
            case FORM -> "v=" + URLEncoder.encode(event, UTF_8);
            default -> event;
        };
    }

    private static String nested(int levels) {
        return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    private static String wrapped(int times) {
        String text = "{\"a\":1}";
        for (int i = 0; i < times; i++) {
            text = "{\"a\":" + StringNode.valueOf(text) + "}";
        }
        return text;
    }

    private static String keys(int count, IntFunction<String> key) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + key.apply(i) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String pairs(int count, IntFunction<String> key) {
        return IntStream.range(0, count).mapToObj(i -> key.apply(i) + "=1").collect(Collectors.joining("&"));
    }

    // Aa and BB have the same hash, and so has every row of as many of them.
    private static String alike(int number) {
        return Integer.toBinaryString(number | 1 << 17).replace("0", "Aa").replace("1", "BB");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
