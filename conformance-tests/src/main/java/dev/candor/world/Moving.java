package dev.candor.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes another scene of a world while what its programs stored stays.
 *
 * @param files the world's
 * @param sealed where the world is sealed; null: it is open
 */
record Moving(WorldFiles files, @Nullable SealedWorlds sealed) {
    /** What programs of a sealed world see of the system. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("user", "name", "host");

    Scene moved(Scene before, Map<String, String> changed) throws IOException {
        Facts planted = before.planted();
        for (Map.Entry<String, String> fact : changed.entrySet()) {
            if (!fact.getKey().equals("home") && !Facts.OF_THE_MACHINE.contains(fact.getKey())) {
                planted = planted.having(fact.getKey(), fact.getValue());
            }
        }
        Layout layout = layout(before.layout(), changed.get("home"), planted.values());
        Map<String, String> values = planted.values();
        if (differ(before.planted().values(), values, Set.of("remote"))) {
            byte[] config = Checkout.config(values.get("remote")).getBytes(StandardCharsets.UTF_8);
            files.put(layout.cwd().resolve(".git/config"), config);
        }
        if (differ(before.planted().values(), values, Set.of("name", "email"))) {
            files.put(layout.home().resolve(".gitconfig"), Surroundings.gitConfig(values));
        }
        Scene now = new Scene(layout, before.boundary(), before.first(), planted, before.tool());
        return now.within(boundary(before, now, changed));
    }

    private Layout layout(Layout before, @Nullable String homeName, Map<String, String> facts) throws IOException {
        String name = homeName == null ? before.home().getFileName().toString() : homeName;
        Layout after = Layout.of(before.root(), name, facts);
        move(before.home(), after.home());
        move(after.home().resolve(before.home().relativize(before.cwd())), after.cwd());
        return after;
    }

    private void move(Path from, Path to) throws IOException {
        if (!from.equals(to)) {
            files.move(from, to);
        }
    }

    private Boundary boundary(Scene before, Scene now, Map<String, String> changed) throws IOException {
        if (sealed == null || !(before.boundary() instanceof SealedBoundary boundary)) {
            return before.boundary();
        }
        Map<String, String> machine = new HashMap<>(boundary.machine());
        changed.forEach((label, value) -> {
            if (Facts.OF_THE_MACHINE.contains(label)) {
                machine.put(label, value);
            }
        });
        Map<String, String> facts = new HashMap<>(now.planted().values());
        facts.putAll(machine);
        boolean same = machine.equals(boundary.machine())
                && before.layout().home().equals(now.layout().home())
                && !differ(before.planted().values(), now.planted().values(), OF_THE_SYSTEM);
        return same ? boundary : sealed.instead(boundary, facts, now.layout().home());
    }

    private static boolean differ(Map<String, String> before, Map<String, String> now, Set<String> labels) {
        return labels.stream().anyMatch(label -> !Objects.equals(before.get(label), now.get(label)));
    }
}
