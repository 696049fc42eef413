package dev.candor.spec;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one tool promises: {@code profile.json}, whose keys these are (schema: {@code urn:candor:meta:profile}).
 *
 * @param id the folder's name
 * @param tool the tool that makes the promise
 * @param status {@code active} or {@code retired} upstream
 * @param impliedPerRun ids of events that every run emits by itself
 * @param variable pointers that may differ between two runs that differ only in personal facts or time
 * @param schemas the schema files that stand beside profile.json; no key of it
 */
public record Profile(
        @JsonProperty("$schema") @Nullable String schema,
        String id,
        String title,
        String tool,
        String status,
        Source source,
        Consent consent,
        List<Promise> promises,
        List<Inapplicable> inapplicable,
        List<NotObservable> notObservable,
        List<Notice> notices,
        @Nullable Debug debug,
        List<Endpoint> endpoints,
        List<EventType> events,
        List<Field> fields,
        List<TimeField> times,
        List<Identifier> identifiers,
        List<AllowList> allowlists,
        Errors errors,
        List<String> impliedPerRun,
        Delivery delivery,
        DataPolicy dataPolicy,
        List<String> variable,
        List<Clarification> clarifications,
        @JacksonInject(useInput = OptBoolean.FALSE) Schemas schemas) {

    /** The disclosure document. */
    public record Source(
            String document, String publisher, @Nullable String url, String date) {}

    /** A requirement that cannot apply to this profile, and why. */
    public record Inapplicable(String requirement, String reason) {}

    /** A promise that no run can show, and why. */
    public record NotObservable(String quote, String reason) {}

    /** How a vague place of the disclosure is read. */
    public record Clarification(String about, String reading, String source) {}

    public Profile {
        inapplicable = Absent.empty(inapplicable);
        notObservable = Absent.empty(notObservable);
        notices = Absent.empty(notices);
        times = Absent.empty(times);
        identifiers = Absent.empty(identifiers);
        allowlists = Absent.empty(allowlists);
        impliedPerRun = Absent.empty(impliedPerRun);
        variable = Absent.empty(variable);
        clarifications = Absent.empty(clarifications);
    }

    /** The first promise that makes a requirement binding. */
    public Optional<Promise> promise(String requirement) {
        return promises.stream()
                .filter(p -> p.requirement().equals(requirement))
                .findFirst();
    }

    /** Why a requirement cannot apply here, if it cannot. */
    public Optional<String> inapplicable(String requirement) {
        return inapplicable.stream()
                .filter(i -> i.requirement().equals(requirement))
                .map(Inapplicable::reason)
                .findFirst();
    }

    /** The type of an event as decoded, by the value that tells it. */
    public Optional<EventType> typeOf(JsonNode event) {
        return events.stream().filter(type -> type.when().matches(event)).findFirst();
    }

    /** An event type by its id. */
    public Optional<EventType> event(String id) {
        return events.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
