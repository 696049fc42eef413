package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files in which a profile says that a choice of consent is kept. */
final class Store {
    private static final Set<State> WHOLE = Set.of(State.GRANTED, State.DENIED, State.INCOMPLETE);
    private static final Pattern FOLDER = Pattern.compile("^\\{[a-z-]+}/");

    private final Trial trial;
    private final Profile profile;
    private final Set<String> paths = new TreeSet<>();

    Store(Trial trial, Profile profile) {
        this.trial = trial;
        this.profile = profile;
        states().forEach(state -> paths.addAll(state.files().keySet()));
    }

    /** The runs, none of them with consent granted, in which such a file held what is no state, or was a folder. */
    List<Run> damaged() {
        List<Run> damaged = new ArrayList<>();
        boolean broken = false;
        for (Run run : trial.runs()) {
            Step step = run.step();
            broken = broken && step.removes().stream().noneMatch(paths::contains);
            for (Map.Entry<String, JsonNode> file : step.files().entrySet()) {
                broken = isOfStore(file.getKey()) ? !isWhole(file.getKey(), file.getValue()) : broken;
            }
            boolean chooses = step.stimulus() == Stimulus.GRANT || step.stimulus() == Stimulus.DENY;
            broken = broken && !chooses;
            if (broken && step.sending() != Sending.ALLOWED) {
                damaged.add(run);
            }
        }
        return damaged;
    }

    /** Whether a choice had been kept there before a run, by the tool or by the kit in its place. */
    boolean stoodBefore(Run damaged) {
        return trial.runs().stream()
                .filter(run -> run.index() < damaged.index())
                .anyMatch(run -> run.step().files().entrySet().stream()
                                .anyMatch(file -> isOfStore(file.getKey()) && isWhole(file.getKey(), file.getValue()))
                        || run.files().keySet().stream().anyMatch(this::isStore));
    }

    private Stream<Consent.Arrangement> states() {
        return WHOLE.stream().map(profile.consent().states()::get).filter(Objects::nonNull);
    }

    private boolean isOfStore(String path) {
        return paths.stream().anyMatch(store -> path.equals(store) || path.startsWith(store + "/"));
    }

    private boolean isWhole(String path, JsonNode content) {
        Stream<String> known = Stream.concat(
                states().flatMap(state -> Stream.ofNullable(state.files().get(path)))
                        .map(Switched::text),
                profile.consent().switches().stream()
                        .filter(decides -> path.equals(decides.file()))
                        .map(Switch::content)
                        .flatMap(Stream::ofNullable));
        String text = Switched.text(content);
        return known.anyMatch(
                template -> Switched.filled(template).matcher(text).matches());
    }

    /** Whether a file of the world, by its path below the world's root, is such a file. */
    private boolean isStore(String file) {
        return paths.stream()
                .map(path -> FOLDER.matcher(path).replaceFirst(""))
                .anyMatch(
                        path -> Pattern.matches("(.*/)?" + Switched.filled(path).pattern(), file));
    }
}
