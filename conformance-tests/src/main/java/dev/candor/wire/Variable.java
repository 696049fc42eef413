package dev.candor.wire;

import dev.candor.spec.Errors;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.spec.TimeField;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The places of a body that may differ between two runs: declared as such, identifiers, times and sanitised text. */
final class Variable {
    private Variable() {}

    /** Pointers in the decoded body of one exchange. */
    static Set<String> places(int exchange, Decoded decoded, Profile profile) {
        List<String> declared = Stream.of(
                        profile.variable().stream(),
                        profile.identifiers().stream().map(Identifier::pointer),
                        profile.times().stream().map(TimeField::pointer),
                        sanitised(profile))
                .flatMap(all -> all)
                .distinct()
                .toList();
        Set<String> places = new TreeSet<>(declared);
        decoded.events().stream()
                .filter(event -> event.exchange() == exchange)
                .forEach(event -> declared.forEach(pointer -> places.add(event.at(pointer))));
        return places;
    }

    // What stands for a path or an address may follow its form.
    private static Stream<String> sanitised(Profile profile) {
        return profile.errors().form() == Errors.Form.SANITISED
                ? profile.errors().pointers().stream()
                : Stream.empty();
    }
}
