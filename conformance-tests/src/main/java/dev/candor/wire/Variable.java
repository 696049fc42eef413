package dev.candor.wire;

import dev.candor.spec.Errors;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.spec.TimeField;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The places that may differ between two runs: declared as such, identifiers, times and sanitised text.
 *
 * @param pointers relative to an event or to a request
 */
record Variable(List<String> pointers) {
    static Variable of(Profile profile) {
        return new Variable(Stream.of(
                        profile.variable().stream(),
                        profile.identifiers().stream().map(Identifier::pointer),
                        profile.times().stream().map(TimeField::pointer),
                        sanitised(profile))
                .flatMap(all -> all)
                .distinct()
                .toList());
    }

    /** Pointers in the decoded body that carried these events. */
    Set<String> places(List<Event> events) {
        Set<String> places = new TreeSet<>(pointers);
        events.forEach(event -> pointers.forEach(pointer -> places.add(event.at(pointer))));
        return places;
    }

    // What stands for a path or an address may follow its form.
    private static Stream<String> sanitised(Profile profile) {
        return profile.errors().form() == Errors.Form.SANITISED ? profile.errors().pointers().stream() : Stream.empty();
    }
}
