package dev.candor.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code candor.json} says, whose keys these are (schema: {@code urn:candor:meta:implementation}).
 *
 * @param profiles ids of shipped profiles, or paths of profile folders relative to the file
 * @param prepare command line run once before anything is judged
 * @param command command line run once per step, the stimulus appended
 * @param stimuli command lines for single stimuli, nothing appended
 * @param jvm whether it runs on a JVM, so that {@code JAVA_TOOL_OPTIONS} gives it system properties
 * @param environment further variables for every run
 */
record Description(
        String name,
        String version,
        List<String> profiles,
        @Nullable List<String> prepare,
        @Nullable List<String> command,
        Map<Stimulus, List<String>> stimuli,
        @Nullable Endpoint endpoint,
        boolean proxy,
        String tool,
        boolean jvm,
        Map<String, String> environment,
        List<Unsupported> unsupported,
        List<KnownFailure> knownFailures) {

    private static final String DEFAULT_TOOL = "CANDOR";

    /**
     * How traffic is led to the capture endpoint: templates over its address.
     *
     * @param arguments appended to every command line
     * @param files path below the working folder, or below home after {@code ~/}, to content
     */
    record Endpoint(Map<String, String> environment, List<String> arguments, Map<String, String> files) {
        Endpoint {
            environment = or(environment, Map.of());
            arguments = or(arguments, List.of());
            files = or(files, Map.of());
        }
    }

    /** What the tool does not have; without an event the whole stimulus. */
    record Unsupported(Stimulus stimulus, @Nullable String event, String reason) {
        boolean covers(Stimulus asked, @Nullable String which) {
            return stimulus == asked && (event == null || event.equals(which));
        }
    }

    Description {
        stimuli = or(stimuli, Map.of());
        tool = or(tool, DEFAULT_TOOL);
        environment = or(environment, Map.of());
        unsupported = or(unsupported, List.of());
        knownFailures = or(knownFailures, List.of());
    }

    private static <T> T or(@Nullable T given, T absent) {
        return given == null ? absent : given;
    }

    /** Whether some template names the files of a certificate authority, which take time to make. */
    boolean asksForAuthority() {
        String all = String.valueOf(endpoint) + environment;
        return all.contains("{ca}") || all.contains("{truststore}");
    }

    /** Why a stimulus, or one event of it, cannot be asked for. */
    Optional<String> lacks(Stimulus stimulus, @Nullable String event) {
        Optional<String> declared = unsupported.stream()
                .filter(entry -> entry.covers(stimulus, event))
                .map(Unsupported::reason)
                .findFirst();
        if (declared.isPresent() || command != null || stimuli.containsKey(stimulus)) {
            return declared;
        }
        return Optional.of("candor.json has no command line for \"" + stimulus.words() + "\"");
    }
}
