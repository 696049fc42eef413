package dev.candor.script;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * What a template can do to a value.
 *
 * @param lists the script's named lists of texts
 */
record Pipes(JsonNode lists) {
    /** Applies {@code name} or {@code name:argument}; what is missing stays missing, save where the pipe speaks of it. */
    JsonNode apply(String pipe, JsonNode value) {
        int colon = pipe.indexOf(':');
        String name = colon < 0 ? pipe : pipe.substring(0, colon);
        String argument = colon < 0 ? "" : pipe.substring(colon + 1);
        return switch (name) {
            case "or" -> Terms.text(value).isEmpty() ? StringNode.valueOf(argument) : value;
            case "in" -> BooleanNode.valueOf(list(argument).contains(Terms.text(value)));
            case "notIn" -> BooleanNode.valueOf(!list(argument).contains(Terms.text(value)));
            case "is" -> BooleanNode.valueOf(Terms.text(value).equals(argument));
            case "set" -> BooleanNode.valueOf(!Terms.text(value).isEmpty());
            case "size" -> JsonNodeFactory.instance.numberNode(value.size());
            case "only" -> only(list(argument), value);
            default -> value.isMissingNode() ? value : known(name, argument, value);
        };
    }

    private JsonNode known(String name, String argument, JsonNode value) {
        return switch (name) {
            case "number" -> number(Terms.text(value));
            case "times" -> number(new BigDecimal(Terms.text(value)).multiply(new BigDecimal(argument)));
            case "match" -> match(argument, Terms.text(value));
            case "at" -> value.isArray() ? value.path(Integer.parseInt(argument)) : value.path(argument);
            case "listed" -> list(argument).contains(Terms.text(value)) ? value : StringNode.valueOf("other");
            default -> StringNode.valueOf(text(name, argument, Terms.text(value)));
        };
    }

    private static String text(String name, String argument, String text) {
        return switch (name) {
            case "text" -> text;
            case "trim" -> text.trim();
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "prefix" -> argument + text;
            case "repeat" -> text.repeat(Integer.parseInt(argument));
            case "snake" -> text.replace('-', '_');
            case "plain" -> text.replace("-", "");
            case "cut" -> text.substring(0, Math.min(text.length(), Integer.parseInt(argument)));
            case "reverse" -> new StringBuilder(text).reverse().toString();
            case "md5" -> digest("MD5", text);
            case "sha1" -> digest("SHA-1", text);
            case "sha256" -> digest("SHA-256", text);
            case "hmac" -> hmac(text, argument);
            case "hmacOf" -> hmac(argument, text);
            case "uuid" -> uuid(digest("SHA-256", text), argument);
            case "base64" -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            case "hex" -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            case "strip" -> Stripping.of(text);
            default -> throw new IllegalArgumentException("a script must use a known pipe, but was " + name);
        };
    }

    private static JsonNode number(String text) {
        return number(new BigDecimal(text));
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.longValueExact())
                : DecimalNode.valueOf(plain);
    }

    private static JsonNode match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? StringNode.valueOf(matcher.group(1)) : Terms.missing();
    }

    private static JsonNode only(Set<String> list, JsonNode value) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        value.forEach(entry -> {
            if (list.contains(Terms.text(entry))) {
                kept.add(entry);
            }
        });
        return kept;
    }

    private Set<String> list(String name) {
        Set<String> list = new HashSet<>();
        lists.path(name).forEach(entry -> list.add(Terms.text(entry)));
        return list;
    }

    private static String digest(String algorithm, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 hex digits as a UUID of that version. */
    private static String uuid(String hex, String version) {
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + version + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20, 32);
    }
}
