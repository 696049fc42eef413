package dev.candor.trial;

import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which value of which switch is played at which moment: read off the planned steps, not off what they were meant for. */
public final class Matrix {
    /** What had happened in a world before a run. */
    public enum Moment {
        /** Nothing had been sent yet. */
        FIRST,
        /** Something had been sent. */
        BETWEEN,
        /** Something could not be sent and waits. */
        WAITING
    }

    /**
     * One value of one means.
     *
     * @param means the switch, or the tool's own command
     * @param way where it is set, e.g. {@code environment}
     * @param value null: it is not set
     * @param effect what the profile says of it
     * @param played the scenarios by moment, none where the value is not played then
     */
    public record Cell(
            String means, String way, @Nullable String value, Effect effect, Map<Moment, Set<String>> played) {
        /** Whether no scenario plays it at any moment. */
        public boolean isEmpty() {
            return played.isEmpty();
        }
    }

    private final Ground ground;
    private final List<Placed> steps;

    private Matrix(Ground ground, List<Placed> steps) {
        this.ground = ground;
        this.steps = steps;
    }

    /** All cells, in the order of the profile: declared values, then the usual spellings; then the stored choice. */
    public static List<Cell> of(Profile profile, Implementation implementation, Collection<Scenario> scenarios) {
        Matrix matrix = new Matrix(new Ground(profile, implementation), Placed.all(asking(scenarios), profile));
        List<Cell> cells = new ArrayList<>();
        List<Switch> switches = new ArrayList<>(Setting.settable(matrix.ground));
        if (switches.stream().noneMatch(Switch::isDoNotTrack)) {
            switches.add(Switch.DO_NOT_TRACK);
        }
        switches.forEach(decides -> matrix.values(decides).forEach(value -> cells.add(matrix.cell(decides, value))));
        if (profile.consent().stored()) {
            cells.add(matrix.stored());
        }
        return cells;
    }

    /** The scenarios that are judged by a requirement on consent, or by whether events arrive. */
    private static List<Scenario> asking(Collection<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.requirements().stream()
                        .anyMatch(id -> id.startsWith("CONSENT-") || id.equals("SHAPE-04")))
                .toList();
    }

    private Collection<@Nullable String> values(Switch decides) {
        if (decides.equals(Switch.DO_NOT_TRACK)) {
            return List.copyOf(Values.MEANT);
        }
        Set<@Nullable String> values = new LinkedHashSet<>();
        values.add(null);
        decides.effects().forEach(row -> values.addAll(row.values()));
        for (Effect effect : List.of(Effect.DENIES, Effect.NONE, Effect.GRANTS)) {
            values.addAll(Denial.values(decides, effect));
        }
        if (decides.kind() != Switch.Kind.FILE) {
            values.addAll(Values.TRIED);
        }
        return values;
    }

    private Cell cell(Switch decides, @Nullable String value) {
        Setting setting = new Setting(ground, decides);
        Map<Moment, Set<String>> played = new EnumMap<>(Moment.class);
        for (Placed placed : steps) {
            if (setting.stands(value, placed)) {
                played.computeIfAbsent(placed.moment(), m -> new TreeSet<>()).add(placed.scenario());
            }
        }
        return new Cell(setting.name(), word(decides.kind().name()), value, decides.effect(value), played);
    }

    private Cell stored() {
        boolean commanded = ground.commanded(Stimulus.DENY);
        Map<Moment, Set<String>> played = new EnumMap<>(Moment.class);
        for (Placed placed : steps) {
            boolean denies = commanded
                    ? placed.step().stimulus() == Stimulus.DENY
                    : !placed.step().files().isEmpty() && placed.stored() == State.DENIED;
            if (denies) {
                played.computeIfAbsent(placed.moment(), m -> new TreeSet<>()).add(placed.scenario());
            }
        }
        return new Cell(
                commanded ? "consent deny" : "stored denial",
                commanded ? "command" : "file",
                null,
                Effect.DENIES,
                played);
    }

    /** What is planned to deny beside what grants or seems to, each with its scenario. */
    public static Set<String> pairs(Profile profile, Implementation implementation, Collection<Scenario> scenarios) {
        Set<String> pairs = new LinkedHashSet<>();
        Ground ground = new Ground(profile, implementation);
        for (Placed placed : Placed.all(asking(scenarios), profile)) {
            boolean asked = placed.step().stimulus() == Stimulus.EMIT
                    && (placed.step().sending() == Sending.DENIED
                            || placed.step().sending() == Sending.OPEN);
            if (asked) {
                pairs(ground, placed).forEach(pair -> pairs.add(pair + ": " + placed.scenario()));
            }
        }
        return pairs;
    }

    private static List<String> pairs(Ground ground, Placed placed) {
        List<String> denying = new ArrayList<>();
        List<String> granting = new ArrayList<>();
        if (placed.stored() == State.DENIED) {
            denying.add("a stored denial");
        }
        if (placed.stored() == State.GRANTED) {
            granting.add("a stored grant");
        }
        for (Switch decides : Setting.settable(ground)) {
            Setting setting = new Setting(ground, decides);
            setting.value(placed.step()).ifPresent(value -> {
                if (decides.effect(value) == Effect.DENIES) {
                    denying.add(setting.named(value));
                } else if (setting.permits(value)) {
                    granting.add(setting.named(value));
                }
            });
        }
        return denying.stream()
                .flatMap(denies -> granting.stream().map(grants -> denies + " beside " + grants))
                .toList();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
