package dev.candor.cli;

import dev.candor.capture.Exchange;
import dev.candor.leak.Leak;
import dev.candor.leak.Leak.Where;
import dev.candor.leak.Searched.Dark;
import dev.candor.report.Paint;
import dev.candor.scan.Found;
import dev.candor.scan.Labels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings for people: each place of an exchange, and how each fact came to stand there, step by step. */
final class ScanPage {
    /** What can be undone; all else in a chain is a digest. */
    private static final Set<String> LAYERS = Set.of(
            "percent",
            "form",
            "json",
            "html-entity",
            "escape",
            "quoted-printable",
            "mime-word",
            "base64",
            "base32",
            "base58",
            "base85",
            "hex",
            "octal",
            "byte-array",
            "gzip",
            "zlib",
            "deflate",
            "zstd",
            "brotli",
            "utf-16",
            "jwt",
            "multipart",
            "protobuf",
            "msgpack",
            "cbor",
            "reversed",
            "rot13",
            "fold",
            "split",
            "truncated");

    private final PrintWriter out;
    private final Paint paint;
    private final Labels labels;
    private final boolean severalFiles;
    private String file = "";

    ScanPage(PrintWriter out, Paint paint, Labels labels, boolean severalFiles) {
        this.out = out;
        this.paint = paint;
        this.labels = labels;
        this.severalFiles = severalFiles;
    }

    void print(Found found) {
        if (severalFiles && !file.equals(found.file())) {
            file = found.file();
            out.println(paint.bold(Printable.of(file)));
        }
        String address = address(found);
        Map<String, List<Leak>> places = new LinkedHashMap<>();
        for (Leak leak : found.leaks()) {
            String place = word(leak.where()) + " " + shown(leak.at());
            places.computeIfAbsent(place, p -> new ArrayList<>()).add(leak);
        }
        places.forEach((place, leaks) -> {
            out.println(paint.bold(address) + "  " + place);
            leaks.forEach(leak -> out.println("  " + line(leak)));
        });
        for (Dark dark : found.dark()) {
            out.println(paint.bold(address) + "  " + shown(dark.at()));
            out.println("  not looked into: " + Printable.of(dark.reason()));
        }
    }

    /** A path that gives away a fact in any form is not shown at all. */
    private String address(Found found) {
        Exchange exchange = found.exchange();
        Optional<Leak> telling = found.leaks().stream()
                .filter(leak -> leak.where() == Where.PATH && leak.fact() != null)
                .findFirst();
        String target =
                telling.map(leak -> Printable.of("{" + leak.fact() + "}")).orElseGet(() -> shown(exchange.address()));
        return "exchange " + exchange.index() + "  " + shown(exchange.method()) + " " + target;
    }

    private String line(Leak leak) {
        String form = String.format("%-7s", leak.form().name().toLowerCase(Locale.ROOT));
        List<String> measures = new ArrayList<>();
        if (leak.bits() > 0) {
            measures.add(leak.bits() + " bits");
        }
        if (leak.salt() != null) {
            measures.add("salt \"" + shown(leak.salt()) + "\"");
        }
        String more = measures.isEmpty() ? "" : "  (" + String.join(", ", measures) + ")";
        return paint.red(form) + "  " + Printable.of(String.join(" -> ", steps(leak))) + more;
    }

    /** From the fact to the wire. */
    private static List<String> steps(Leak leak) {
        List<String> steps = new ArrayList<>();
        steps.add(leak.fact() == null ? "a pattern" : leak.fact());
        if (leak.variant() != null) {
            steps.add(leak.variant());
        }
        int digests = leak.chain().size();
        while (digests > 0 && !LAYERS.contains(leak.chain().get(digests - 1))) {
            digests--;
        }
        for (int i = leak.chain().size() - 1; i >= 0; i--) {
            steps.add(leak.chain().get(i));
            if (i == digests && leak.spelling() != null) {
                steps.add(leak.spelling());
            }
        }
        steps.add(word(leak.where()));
        return steps;
    }

    private static String word(Where where) {
        return where.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String shown(String text) {
        return Printable.cut(labels.in(text));
    }
}
