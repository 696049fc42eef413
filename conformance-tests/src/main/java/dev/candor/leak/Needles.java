package dev.candor.leak;

import dev.candor.leak.Needle.Edge;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts by which a set of facts is looked for, and the facts that cannot be told apart as text. */
final class Needles {
    /** Shorter values stand in honest payloads by chance. */
    private static final int SHORTEST = 6;

    /** From here on a value is long enough to be no part of another word. */
    private static final int LONG = 10;

    /** Parts of a fact count from here on. */
    private static final int PART = 8;

    /** Kinds of digits, which stand inside digests and other numbers by chance. */
    private static final Set<String> NUMBERS = Set.of("mac", "ip", "machine-id");

    private static final Pattern PATH = Pattern.compile("([A-Za-z]:)?[/\\\\]");

    private final Set<String> open;
    /** Facts of their own, which are not named once more as parts of others. */
    private final Set<String> whole;

    private final Set<Needle> needles = new LinkedHashSet<>();
    private final List<String> untestable = new ArrayList<>();

    private Needles(Facts facts) {
        this.open = facts.open() == null
                ? Set.of()
                : facts.open().stream().map(Needles::folded).collect(Collectors.toUnmodifiableSet());
        this.whole = facts.facts().stream().map(fact -> folded(fact.value())).collect(Collectors.toUnmodifiableSet());
        facts.facts().forEach(this::add);
    }

    static Needles of(Facts facts) {
        return new Needles(facts);
    }

    List<Needle> needles() {
        return List.copyOf(needles);
    }

    List<String> untestable() {
        return List.copyOf(untestable);
    }

    private void add(Fact fact) {
        if (isOpen(fact.value())) {
            return;
        }
        for (Variants.Variant variant : Variants.of(fact)) {
            add(fact, variant);
        }
        boolean found = needles.stream()
                .anyMatch(needle ->
                        needle.fact().equals(fact.label()) && needle.variant() == null && needle.form() == null);
        if (!found && !untestable.contains(fact.label())) {
            untestable.add(fact.label());
        }
    }

    private void add(Fact fact, Variants.Variant variant) {
        String text = variant.text();
        int shortest = variant.part() ? PART : SHORTEST;
        boolean named = variant.part() && !variant.secret() && whole.contains(folded(text));
        if (text.length() < shortest || named || Common.is(text) || isOpen(text)) {
            return;
        }
        Edge edge = edge(fact.kind(), text);
        boolean secret = fact.kind().equals("secret") || variant.secret();
        for (String spelling : spellings(text)) {
            needles.add(new Needle(fact.label(), variant.name(), spelling, secret, edge, null));
        }
        hidden(fact, variant, secret, edge);
    }

    /** Forms that may be put around something else, or stand in the midst of it, so that undoing them does not show. */
    private void hidden(Fact fact, Variants.Variant variant, boolean secret, Edge edge) {
        String text = variant.text();
        Edge other = edge == Edge.PATH ? Edge.WORD : edge;
        List.of("reversed", "rot13").forEach(form -> {
            String turned = form.equals("rot13") ? Turned.rot13(text) : Turned.reversed(text);
            if (text.length() > SHORTEST && !turned.equalsIgnoreCase(text)) {
                needles.add(new Needle(fact.label(), variant.name(), turned, secret, other, form));
            }
        });
        for (String encoded : Turned.base64(text)) {
            needles.add(new Needle(fact.label(), variant.name(), encoded, secret, Edge.EXACT, "base64"));
        }
    }

    private static Edge edge(String kind, String text) {
        if (PATH.matcher(text).lookingAt()) {
            return Edge.PATH;
        }
        return text.length() < LONG || NUMBERS.contains(kind) ? Edge.WORD : Edge.ANY;
    }

    /** The automaton folds ASCII only; other letters are looked for in both cases. */
    private static Set<String> spellings(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Set.of(text);
        }
        return new LinkedHashSet<>(List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
    }

    private boolean isOpen(String text) {
        return open.contains(folded(text));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
