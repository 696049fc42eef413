package dev.candor.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program whose telemetry is judged. */
public interface Implementation {
    /** The tool's name in upper case. */
    String tool();

    /** Why a stimulus, or one event of {@code emit}, is not supported, where it is not. */
    Optional<String> unsupported(Stimulus stimulus, @Nullable String event);
}
