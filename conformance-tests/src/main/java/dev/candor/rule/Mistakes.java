package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Digests;
import dev.candor.spec.Identifier;
import dev.candor.spec.Template;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises how a derived identifier went wrong, by trying what people commonly get wrong. Never tells a fact. */
record Mistakes(Identifier identifier, Derivation declared, Sources sources) {
    private static final List<String> ALGORITHMS = List.of("md5", "SHA-1", "sha256", "SHA-512");
    private static final List<String> SEPARATORS = List.of(":", "-", "_", "/", "|", ",", " ");
    private static final String HMAC = "hmac-sha256";

    List<String> right() {
        return sources.values(declared);
    }

    /** The declared derivation in words, e.g. {@code "git:" and sha256 of remote}. */
    static String words(Derivation derivation) {
        String prefix = derivation.prefix() == null ? "" : '"' + derivation.prefix() + "\" and ";
        return prefix + derivation.algorithm() + " of " + String.join(" and ", derivation.labels());
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
                    String found = digested(value, derivation, input.getKey(), input.getValue());
                    if (!found.isEmpty()) {
                        return found + other;
                    }
                }
                String keyed = keyed(value, derivation, choice);
                if (!keyed.isEmpty()) {
                    return keyed + other;
                }
            }
        }
        return "another value, which no common mistake gives";
    }

    private String digested(String value, Derivation derivation, String input, String text) {
        for (String algorithm : ALGORITHMS) {
            String name = algorithm.replace("-", "").toLowerCase(Locale.ROOT);
            String found = spelled(value, derivation, name + " of " + input, Digests.hex(algorithm, null, text));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** What is wrong with an HMAC; nothing where none is declared. */
    private String keyed(String value, Derivation derivation, Map<String, String> choice) {
        if (derivation.key() == null) {
            return "";
        }
        String names = String.join(" and ", derivation.labels());
        String key = Template.fill(derivation.key(), choice);
        String message = derivation.input(choice);
        Map<String, String> hmacs = new LinkedHashMap<>();
        hmacs.put("", Digests.hex(HMAC, key.strip(), message));
        hmacs.put(", key and message swapped", Digests.hex(HMAC, message, key.strip()));
        hmacs.put(", its white space kept", Digests.hex(HMAC, key, message));
        hmacs.put(" with a trailing newline", Digests.hex(HMAC, key.strip() + "\n", message));
        hmacs.put(" left out: the key was empty", Digests.hex(HMAC, "", message));
        for (Map.Entry<String, String> hmac : hmacs.entrySet()) {
            String found = spelled(value, derivation, HMAC + " of " + names + hmac.getKey(), hmac.getValue());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private String spelled(String value, Derivation derivation, String what, String hex) {
        for (Map.Entry<String, String> spelling : spellings(hex).entrySet()) {
            for (Derivation prefixed : identifier.derivation()) {
                String prefix = orEmpty(prefixed);
                if (value.equals(prefix + spelling.getValue())) {
                    String wrong = prefix.equals(orEmpty(derivation)) ? "" : ", with the prefix of another source";
                    return what + spelling.getKey() + wrong;
                }
            }
            if (value.equals(spelling.getValue())) {
                return what + spelling.getKey() + ", without the prefix";
            }
        }
        return "";
    }

    /** What is wrong with the input to the input itself. */
    private static Map<String, String> inputs(Derivation derivation, Map<String, String> choice) {
        String input = derivation.input(choice);
        String names = String.join(" and ", derivation.labels());
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
        inputs.putAll(joined(derivation, choice, names));
        inputs.put("nothing: the input was empty", "");
        inputs.put("nothing but a newline", "\n");
        return inputs;
    }

    /** What is wrong with the way that parts are put together. */
    private static Map<String, String> joined(Derivation derivation, Map<String, String> choice, String names) {
        List<String> backwards = new ArrayList<>(derivation.parts());
        Collections.reverse(backwards);
        Map<String, String> joined = new LinkedHashMap<>();
        joined.put(
                names + " without the separator",
                derivation.of(null, derivation.parts(), null).input(choice));
        for (String separator : SEPARATORS) {
            String input = derivation.of(null, derivation.parts(), separator).input(choice);
            joined.put(names + " with the separator " + separator, input);
        }
        joined.put(
                names + " in another order",
                derivation.of(null, backwards, derivation.separator()).input(choice));
        joined.put(
                names + ", the number in hexadecimal", derivation.unconverted().input(choice));
        Map<String, String> colons = new LinkedHashMap<>(choice);
        derivation
                .base()
                .keySet()
                .forEach(label -> colons.computeIfPresent(label, (l, hex) -> hex.replaceAll("(..)(?=.)", "$1:")));
        joined.put(
                names + ", the number in hexadecimal with colons",
                derivation.unconverted().input(colons));
        for (int i = 0; i < derivation.parts().size(); i++) {
            String part = derivation
                    .of(null, List.of(derivation.parts().get(i)), null)
                    .input(choice);
            joined.put("part " + (i + 1) + " alone of " + names, part);
        }
        return joined;
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

    private static String orEmpty(Derivation derivation) {
        return derivation.prefix() == null ? "" : derivation.prefix();
    }
}
