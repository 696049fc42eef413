package dev.candor.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing known about machine, user or project.
 *
 * @param label its name in reports; the value itself is never printed
 * @param kind user, name, email, host, home, path, remote, project, plugin, mac, ip, machine-id or secret
 * @param below files under a path whose full names count too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fact(
        String label, String kind, String value, @Nullable List<String> below) {
    public Fact(String label, String kind, String value) {
        this(label, kind, value, null);
    }
}
