package dev.candor.leak;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact at one place of an exchange; never its value.
 *
 * @param exchange index of the exchange
 * @param fact label of the fact; null where a pattern matched that no fact explains
 * @param at JSON Pointer in a JSON body (of the outermost JSON), else the name of the header, cookie, field or part, else
 *     a byte offset
 * @param form how it stands there
 * @param chain the layers that hid it, from the outside in, e.g. {@code base64 > gzip > sha256}; layers that HTTP implies
 *     are not named
 * @param variant which spelling or part of the fact; null where it is the fact as it is known
 * @param salt what was mixed into a digest; null where nothing was
 * @param spelling how a digest is written; null where there is none
 * @param bits of a digest that agree; 0 where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Leak(
        int exchange,
        @Nullable String fact,
        Where where,
        String at,
        @JsonProperty("class") Form form,
        List<String> chain,
        @Nullable String variant,
        @Nullable String salt,
        @Nullable String spelling,
        int bits) {

    /** The part of the exchange. */
    public enum Where {
        @JsonProperty("path")
        PATH,
        @JsonProperty("query")
        QUERY,
        @JsonProperty("header")
        HEADER,
        @JsonProperty("header-name")
        HEADER_NAME,
        @JsonProperty("cookie")
        COOKIE,
        @JsonProperty("body")
        BODY,
        @JsonProperty("body-key")
        BODY_KEY
    }

    /** How a fact stands there. */
    public enum Form {
        /** A fact of the kind secret, or the credentials of a remote, in any form. */
        @JsonProperty("secret")
        SECRET,
        /** As it is, or only under what HTTP itself implies. */
        @JsonProperty("plain")
        PLAIN,
        @JsonProperty("encoded")
        ENCODED,
        @JsonProperty("digest")
        DIGEST,
        /** No fact is concerned. */
        @JsonProperty("pattern")
        PATTERN
    }

    /** The same somewhere else. */
    Leak standing(Where part, String place) {
        return new Leak(exchange, fact, part, place, form, chain, variant, salt, spelling, bits);
    }
}
