package dev.candor.trial;

import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether what was sent under changing facts leaves a question open that further runs would answer.
 *
 * @param first how many runs are made in any case; the last few before the end differ from the first in many facts
 * @param named how many there are once each fact was changed alone
 */
record Steadiness(Profile profile, int first, int named) {
    private static final Set<Scope> LASTING = Set.of(Scope.INSTALL, Scope.PROJECT, Scope.MACHINE, Scope.USER);

    boolean enough(List<Run> runs) {
        if (runs.size() < first || !Differences.of(runs, profile).all().isEmpty()) {
            return false;
        }
        return runs.size() >= named || steady(runs);
    }

    /** Whether each identifier is the same before and after facts changed that it is not made from. */
    private boolean steady(List<Run> runs) {
        List<Run> emits = runs.stream()
                .filter(run -> run.step().stimulus() == Stimulus.EMIT)
                .toList();
        return profile.identifiers().stream()
                .filter(identifier -> LASTING.contains(identifier.scope()))
                .allMatch(identifier -> value(emits.get(0), identifier).equals(value(emits.get(2), identifier)));
    }

    private static Optional<String> value(Run run, Identifier identifier) {
        Stream<JsonNode> bearers = identifier.of() == Of.EVENT
                ? run.events().stream()
                        .filter(event -> event.endpoint().equals(identifier.endpoint()))
                        .map(event -> event.fields())
                : run.decoded().requests().stream().map(request -> request.body());
        return bearers.map(bearer -> bearer.at(identifier.pointer()).toString()).findFirst();
    }
}
