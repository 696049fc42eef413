package dev.candor.leak;

import dev.candor.leak.digest.Source;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts whose digests give a set of facts away. */
final class Sources {
    /** Shorter parts of a fact are shared by many. */
    private static final int PART = 8;

    /** Shorter facts are anybody's. */
    private static final int SHORTEST = 2;

    private final Set<String> open;
    private final List<Source> sources = new ArrayList<>();

    private Sources(Facts facts) {
        this.open = facts.open() == null
                ? Set.of()
                : facts.open().stream().map(Sources::lower).collect(Collectors.toUnmodifiableSet());
        facts.facts().forEach(this::add);
    }

    static List<Source> of(Facts facts) {
        return List.copyOf(new Sources(facts).sources);
    }

    private void add(Fact fact) {
        if (open.contains(lower(fact.value()))) {
            return;
        }
        Set<ByteBuffer> known = new HashSet<>();
        for (Variants.Variant variant : Variants.of(fact)) {
            boolean common = variant.part() && (variant.text().length() < PART || Common.is(variant.text()));
            if (variant.text().length() >= SHORTEST && !common && !open.contains(lower(variant.text()))) {
                add(fact, variant, known);
            }
        }
    }

    private void add(Fact fact, Variants.Variant variant, Set<ByteBuffer> known) {
        String text = variant.text();
        Hashed hashed = new Hashed(fact, variant, known);
        hashed.each(null, text);
        hashed.each("lower", lower(text));
        hashed.each("upper", text.toUpperCase(Locale.ROOT));
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String normal = Normalizer.normalize(text, form);
            hashed.each(lower(form.name()), normal);
            hashed.each("lower " + lower(form.name()), lower(normal));
            hashed.each("upper " + lower(form.name()), normal.toUpperCase(Locale.ROOT));
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Adds the texts of one variant, each once. */
    private final class Hashed {
        private final Fact fact;
        private final Variants.Variant variant;
        private final Set<ByteBuffer> known;

        Hashed(Fact fact, Variants.Variant variant, Set<ByteBuffer> known) {
            this.fact = fact;
            this.variant = variant;
            this.known = known;
        }

        void each(@Nullable String form, String text) {
            add(form, "", text, StandardCharsets.UTF_8, true);
            add(form, "newline", text + "\n", StandardCharsets.UTF_8, true);
            add(form, "utf-16", text, StandardCharsets.UTF_16LE, true);
            add(form, "utf-16", text, StandardCharsets.UTF_16BE, true);
            add(form, "crlf", text + "\r\n", StandardCharsets.UTF_8, false);
            add(form, "nul", text + "\0", StandardCharsets.UTF_8, false);
            add(form, "latin-1", text, StandardCharsets.ISO_8859_1, false);
        }

        private void add(@Nullable String letters, String bytesAs, String text, Charset charset, boolean likely) {
            byte[] bytes = text.getBytes(charset);
            if (known.add(ByteBuffer.wrap(bytes))) {
                boolean secret = fact.kind().equals("secret") || variant.secret();
                sources.add(
                        new Source(fact.label(), named(letters, bytesAs), secret, likely, bytesAs.isEmpty(), bytes));
            }
        }

        private @Nullable String named(@Nullable String letters, String bytesAs) {
            String name = Stream.of(
                            Optional.ofNullable(variant.name()), Optional.ofNullable(letters), Optional.of(bytesAs))
                    .flatMap(Optional::stream)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
            return name.isEmpty() ? null : name;
        }
    }
}
