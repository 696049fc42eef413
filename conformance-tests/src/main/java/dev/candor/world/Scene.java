package dev.candor.world;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the processes of a world find in it now.
 *
 * @param first the facts that the world was opened with
 * @param planted the facts that are planted now
 * @param tool the tool's name
 */
record Scene(Layout layout, Boundary boundary, Facts first, Facts planted, String tool) {
    /** The same within another boundary. */
    Scene within(Boundary other) {
        return new Scene(layout, other, first, planted, tool);
    }

    /** All variables of a run, before those of implementation and step. */
    Map<String, String> environment() {
        Map<String, String> environment = Surroundings.of(layout, planted.values());
        environment.putAll(boundary.environment());
        return environment;
    }

    /** Values for templates. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        // A fact that this world does not have is an empty text where a template asks for it.
        Planted.labels().forEach(label -> {
            places.put(label, "");
            places.put(label + "/0", "");
        });
        places.putAll(planted.values());
        places.putAll(layout.places());
        places.put("tool", tool.toLowerCase(Locale.ROOT));
        for (int nth = 0; nth <= Others.COUNT; nth++) {
            String behind = "/" + nth;
            Others.of(first, nth).forEach((label, value) -> places.put(label + behind, value));
        }
        return places;
    }

    /** The planted facts, what follows from them here, and what is real and known. */
    Facts facts() {
        Facts known = planted.and(new Fact("home", "home", layout.home().toString()))
                .and(new Fact("cwd", "path", layout.cwd().toString()));
        Optional<String> token =
                Optional.ofNullable(planted.values().get("remote")).flatMap(Scene::token);
        if (token.isPresent()) {
            known = known.and(new Fact("remote-token", "secret", token.get()));
        }
        if (!planted.values().containsKey("host") && boundary.host().isPresent()) {
            known = known.and(new Fact("host", "host", boundary.host().get()));
        }
        for (Fact fact : boundary.facts()) {
            known = known.and(fact);
        }
        return known;
    }

    private static Optional<String> token(String remote) {
        try {
            return Optional.ofNullable(URI.create(remote).getUserInfo())
                    .filter(user -> user.indexOf(':') >= 0)
                    .map(user -> user.substring(user.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            // The form user@host:path of ssh is no URI, and holds no token.
            return Optional.empty();
        }
    }
}
