package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Consent;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step where it stands in its scenario.
 *
 * @param scenario the scenario's name
 * @param moment what had happened in the world before
 * @param stored the choice that is kept when the step runs; null where none is
 */
record Placed(
        String scenario,
        Step step,
        Matrix.Moment moment,
        @Nullable State stored) {
    static List<Placed> all(Collection<Scenario> scenarios, Profile profile) {
        List<Placed> all = new ArrayList<>();
        scenarios.forEach(scenario -> all.addAll(of(scenario, profile)));
        return all;
    }

    private static List<Placed> of(Scenario scenario, Profile profile) {
        List<Placed> all = new ArrayList<>();
        boolean sent = false;
        boolean waits = false;
        State stored = null;
        for (Step step : scenario.steps()) {
            stored = arranged(step, profile, stored);
            Matrix.Moment moment = waits ? Matrix.Moment.WAITING : sent ? Matrix.Moment.BETWEEN : Matrix.Moment.FIRST;
            all.add(new Placed(scenario.name(), step, moment, stored));
            boolean allowed = step.sending() == Sending.ALLOWED;
            sent |= allowed && step.stimulus() == Stimulus.EMIT;
            waits = allowed ? step.answer() instanceof Answer.Refuse : waits;
            stored = step.stimulus() == Stimulus.GRANT ? State.GRANTED : stored;
            stored = step.stimulus() == Stimulus.DENY ? State.DENIED : stored;
        }
        return all;
    }

    private static @Nullable State arranged(Step step, Profile profile, @Nullable State before) {
        for (Map.Entry<String, JsonNode> file : step.files().entrySet()) {
            for (State state : List.of(State.GRANTED, State.DENIED)) {
                Consent.Arrangement to = profile.consent().states().get(state);
                if (to != null && file.getValue().equals(to.files().get(file.getKey()))) {
                    return state;
                }
            }
        }
        return step.files().isEmpty() && step.removes().isEmpty() ? before : null;
    }
}
