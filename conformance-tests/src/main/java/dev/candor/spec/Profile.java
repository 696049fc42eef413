package dev.candor.spec;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one tool promises: {@code profile.json}, whose keys these are (schema: {@code urn:candor:meta:profile}).
 *
 * @param id the folder's name
 * @param tool the tool that makes the promise
 * @param status {@code active} or {@code retired} upstream
 * @param page file of the page that people read and that is made from the profile; absent where there is none
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
        @Nullable String page,
        Source source,
        Consent consent,
        List<Promise> promises,
        List<Inapplicable> inapplicable,
        List<NotObservable> notObservable,
        List<Notice> notices,
        @Nullable Silence silence,
        @Nullable Debug debug,
        List<Endpoint> endpoints,
        List<EventType> events,
        List<Field> fields,
        List<TimeField> times,
        List<Repeat> repeats,
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
        repeats = Absent.empty(repeats);
        String first = endpoints.get(0).name();
        identifiers = Absent.empty(identifiers).stream()
                .map(identifier -> identifier.at(first))
                .toList();
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

    /** The type of an event as decoded, by the value that tells it, in its form at an endpoint. */
    public Optional<EventType> typeOf(JsonNode event, Endpoint endpoint) {
        return events.stream()
                .flatMap(type -> at(type, endpoint.events()).stream())
                .filter(type -> type.matches(event))
                .findFirst();
    }

    /** Whether a document is an event in some form; where nothing tells its type, its schema decides. */
    public boolean isEvent(JsonNode document) {
        return events.stream()
                .flatMap(type -> endpoints(type).stream().flatMap(endpoint -> at(type, endpoint).stream()))
                .anyMatch(type -> type.when() == null
                        ? schemas.validate(type.schema(), document).isEmpty()
                        : type.when().matches(document));
    }

    /** An event type by its id, in its form at the endpoint of that name. */
    public Optional<EventType> event(String id, String endpoint) {
        return event(id).flatMap(type -> at(type, endpoint));
    }

    /** Pointer of the value that tells the type of an event at an endpoint; empty where nothing has to. */
    public String typePointer(String endpoint) {
        return events.stream()
                .flatMap(type -> at(type, endpoint).stream())
                .flatMap(type -> Stream.ofNullable(type.when()))
                .map(EventType.When::pointer)
                .findFirst()
                .orElse("");
    }

    /** Names of the endpoints at which each event of a type must arrive. */
    public List<String> endpoints(EventType type) {
        return Stream.concat(
                        Stream.of(endpoints.get(0).name()),
                        type.elsewhere().stream().map(EventType.Form::endpoint))
                .toList();
    }

    /** The hosts that the endpoints name, in lower case. */
    public Set<String> hosts() {
        return endpoints.stream().map(Endpoint::host).collect(Collectors.toUnmodifiableSet());
    }

    /** The ports at which something of the tool may arrive: those of the web, and those of the endpoints. */
    public Set<Integer> ports() {
        Stream<Integer> own = endpoints.stream().map(Endpoint::port);
        return Stream.concat(Stream.of(Endpoint.HTTP, Endpoint.HTTPS), own).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what is declared for an endpoint, or for the first where none is named, speaks of this one. */
    public boolean isAt(@Nullable String declared, String endpoint) {
        return endpoint.equals(declared == null ? endpoints.get(0).name() : declared);
    }

    private Optional<EventType> at(EventType type, String endpoint) {
        return endpoint.equals(endpoints.get(0).name()) ? Optional.of(type) : type.at(endpoint);
    }

    /** An event type by its id. */
    public Optional<EventType> event(String id) {
        return events.stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
