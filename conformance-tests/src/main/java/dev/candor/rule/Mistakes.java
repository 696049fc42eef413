package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Template;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises how a derived identifier went wrong, by trying what people commonly get wrong. Never tells a fact. */
record Mistakes(Identifier identifier, Derivation declared, Sources sources) {
    private static final List<String> ALGORITHMS = List.of("md5", "SHA-1", "sha256", "SHA-512");
    private static final String SOURCE = "source";

    List<String> right() {
        return sources.values(declared);
    }

    /** The declared derivation in words, e.g. {@code "git:" and sha256 of remote}. */
    static String words(Derivation derivation) {
        String prefix = derivation.prefix() == null ? "" : '"' + derivation.prefix() + "\" and ";
        return prefix + derivation.algorithm() + " of " + String.join(" and ", Sources.labels(derivation));
    }

    /** What a wrong value is. */
    String of(String value) {
        if (value.isEmpty()) {
            return "an empty text";
        }
        for (Derivation derivation : identifier.derivation()) {
            if (!sources.know(derivation)) {
                continue;
            }
            String other = derivation.equals(declared) ? "" : ", though " + words(declared) + " is to be sent here";
            for (Map<String, String> choice : sources.choices(derivation)) {
                for (Map.Entry<String, String> input :
                        inputs(derivation, choice).entrySet()) {
                    String found = spelled(value, derivation, input.getKey(), input.getValue());
                    if (!found.isEmpty()) {
                        return found + other;
                    }
                }
            }
        }
        return "another value, which no common mistake gives";
    }

    private String spelled(String value, Derivation derivation, String input, String text) {
        for (String algorithm : ALGORITHMS) {
            String hex = digest(algorithm, text);
            for (Map.Entry<String, String> spelling : spellings(hex).entrySet()) {
                for (Derivation prefixed : identifier.derivation()) {
                    String prefix = prefixed.prefix() == null ? "" : prefixed.prefix();
                    if (value.equals(prefix + spelling.getValue())) {
                        String wrong = prefix.equals(orEmpty(derivation)) ? "" : ", with the prefix of another source";
                        return algorithm(algorithm) + " of " + input + spelling.getKey() + wrong;
                    }
                }
                if (value.equals(spelling.getValue())) {
                    return algorithm(algorithm) + " of " + input + spelling.getKey() + ", without the prefix";
                }
            }
        }
        return "";
    }

    /** What is wrong with the input to the input itself. */
    private static Map<String, String> inputs(Derivation derivation, Map<String, String> choice) {
        StringBuilder joined = new StringBuilder();
        for (String part : derivation.parts()) {
            String text = Template.fill(part, choice);
            joined.append(derivation.trim() ? text.strip() : text);
        }
        String input = joined.toString();
        String names = String.join(" and ", Sources.labels(derivation));
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(names, input);
        inputs.put(names + " with a trailing newline", input + "\n");
        inputs.put(names + " with a trailing slash", input + "/");
        inputs.put(names + " in lower case", input.toLowerCase(Locale.ROOT));
        inputs.put(names + " in upper case", input.toUpperCase(Locale.ROOT));
        inputs.put("the base name of " + names, base(input));
        inputs.put("the base name of " + names + " without .git", base(input).replaceFirst("\\.git$", ""));
        inputs.put(names + " without .git", input.replaceFirst("\\.git$", ""));
        inputs.put(names + " without credentials", input.replaceFirst("://[^/@]*@", "://"));
        inputs.put(names + " in quotes", '"' + input + '"');
        inputs.put("nothing: the input was empty", "");
        inputs.put("nothing but a newline", "\n");
        return inputs;
    }

    private static String base(String input) {
        String[] components = input.replaceFirst("/+$", "").split("[/:\\\\]");
        return components[components.length - 1];
    }

    private static Map<String, String> spellings(String hex) {
        byte[] digest = HexFormat.of().parseHex(hex);
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("", hex);
        spellings.put(" in upper-case hexadecimal", hex.toUpperCase(Locale.ROOT));
        spellings.put(" in base64", Base64.getEncoder().encodeToString(digest));
        spellings.put(
                " in base64 for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        return spellings;
    }

    private static String digest(String algorithm, String text) {
        return new Derivation(null, null, algorithm, List.of("{" + SOURCE + "}"), false, "hex")
                .derive(Map.of(SOURCE, text))
                .orElse("");
    }

    private static String algorithm(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(Derivation derivation) {
        return derivation.prefix() == null ? "" : derivation.prefix();
    }
}
