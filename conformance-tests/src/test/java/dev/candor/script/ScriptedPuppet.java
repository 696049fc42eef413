package dev.candor.script;

import dev.candor.capture.Listener;
import dev.candor.trial.Carried;
import dev.candor.trial.Implementation;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A puppet: it sees what a program sees, its environment, its files and what it is handed, and does what its script says. */
public final class ScriptedPuppet implements Implementation {
    private final String name;
    private final Script script;

    ScriptedPuppet(String name, Script script) {
        this.name = name;
        this.script = script;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public String tool() {
        return "CANDOR";
    }

    @Override
    public boolean jvm() {
        return script.part("jvm").asBoolean(false);
    }

    @Override
    public Optional<String> unsupported(Stimulus stimulus, @Nullable String event) {
        return Optional.empty();
    }

    @Override
    public Carried carry(Step step, World world, Listener listener, Runnable ended) {
        Map<String, String> environment = new HashMap<>(world.environment());
        environment.putAll(step.environment());
        return Crowd.at(
                step, part -> new Performance(script, part, environment, world.cwd(), listener, ended).carried());
    }
}
