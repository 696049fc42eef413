package dev.candor.trial;

import dev.candor.capture.Listener;
import dev.candor.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program whose telemetry is judged. */
public interface Implementation {
    /** As reports show it. */
    String name();

    /** The version that is judged. */
    String version();

    /** The tool's name in upper case. */
    String tool();

    /** Whether it runs on a JVM, so that {@code JAVA_TOOL_OPTIONS} gives it system properties. */
    default boolean jvm() {
        return false;
    }

    /** Why a stimulus, or one event of {@code emit}, is not supported, where it is not. */
    Optional<String> unsupported(Stimulus stimulus, @Nullable String event);

    /**
     * Carries out one step; returns when nothing of it runs any more.
     *
     * @param step its templates are filled, its files stand in the world
     * @param listener where its traffic is to go; the run has begun
     * @param ended told when the started process has ended, before what it left behind is waited for
     * @throws SetUpException where it cannot be started, or turns out not to support what it did not declare unsupported
     */
    Carried carry(Step step, World world, Listener listener, Runnable ended);
}
