package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that tells two things apart.
 *
 * @param endpoint name of the endpoint whose form has it; absent: the first
 * @param form of a random value: {@code uuid4}, or {@code text}: what its schema says
 * @param derivation the ways to make it, the first whose fact is present decides; empty where it is random
 * @param otherwise what stands where no way applies; absent: one always does
 * @param kept where it stands on disk; absent where it is not kept
 * @param vectors known facts and values
 */
public record Identifier(
        String name,
        String pointer,
        Of of,
        @Nullable String endpoint,
        Kind kind,
        @Nullable String form,
        Scope scope,
        List<Derivation> derivation,
        @Nullable Otherwise otherwise,
        @Nullable Kept kept,
        List<Known> vectors,
        String source) {

    /** Where its value comes from. */
    public enum Kind {
        @JsonProperty("random")
        RANDOM,
        @JsonProperty("derived")
        DERIVED
    }

    /** How far it reaches. */
    public enum Scope {
        @JsonProperty("event")
        EVENT,
        @JsonProperty("run")
        RUN,
        @JsonProperty("install")
        INSTALL,
        @JsonProperty("project")
        PROJECT,
        @JsonProperty("machine")
        MACHINE,
        @JsonProperty("user")
        USER
    }

    /** What stands where no derivation applies: {@code absent} (or an empty text), or {@code random}. */
    public record Otherwise(String is, String source) {}

    /** A file (path template) and, in a JSON file, the pointer. */
    public record Kept(String file, @Nullable String pointer) {}

    /** Known facts, the value they give, and values that common mistakes give. */
    public record Known(Map<String, String> facts, String value, List<String> wrong) {
        public Known {
            wrong = Absent.empty(wrong);
        }
    }

    public Identifier {
        derivation = Absent.empty(derivation);
        vectors = Absent.empty(vectors);
    }

    /** The same, its endpoint named. */
    Identifier at(String first) {
        return endpoint != null
                ? this
                : new Identifier(
                        name, pointer, of, first, kind, form, scope, derivation, otherwise, kept, vectors, source);
    }
}
