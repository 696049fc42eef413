package dev.candor.trial;

import dev.candor.capture.Authority;
import dev.candor.capture.Listener;
import dev.candor.spec.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The command lines of one implementation under one profile.
 *
 * @param folder of candor.json
 * @param profile the profile's id
 */
record CommandLines(Description description, Path folder, String profile) {
    /** Refuses command lines whose program is not there. */
    static void check(Description description, Path folder) {
        CommandLines lines = new CommandLines(description, folder, "");
        for (Stimulus stimulus : Stimulus.values()) {
            if (description.lacks(stimulus, null).isEmpty()) {
                String word = Template.fill(lines.template(stimulus).get(0), Map.of("folder", folder.toString()));
                if (!word.contains("{profile}")) {
                    Executable.of(word, folder, lines.at(stimulus));
                }
            }
        }
    }

    /** Values for the templates of candor.json in one run. */
    Map<String, String> places(Listener listener) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("folder", folder.toString());
        places.put("profile", profile);
        places.put("endpoint", listener.base());
        places.put("host", listener.host());
        places.put("port", Integer.toString(listener.port()));
        if (description.asksForAuthority()) {
            places.put("ca", Authority.ofThisRun().ca().toString());
            places.put("truststore", Authority.ofThisRun().truststore().toString());
        }
        return places;
    }

    /** Program and arguments for one stimulus. */
    List<String> line(Stimulus stimulus, Map<String, String> places) {
        List<String> line = new ArrayList<>();
        template(stimulus).forEach(word -> line.add(Template.fill(word, places)));
        Description.Endpoint endpoint = description.endpoint();
        if (endpoint != null) {
            endpoint.arguments().forEach(word -> line.add(Template.fill(word, places)));
        }
        line.set(0, Executable.of(line.get(0), folder, at(stimulus)).toString());
        return line;
    }

    private List<String> template(Stimulus stimulus) {
        List<String> own = description.stimuli().get(stimulus);
        if (own != null) {
            return own;
        }
        List<String> line =
                new ArrayList<>(Objects.requireNonNull(description.command(), "what is lacking is not asked"));
        line.addAll(stimulus.arguments());
        return line;
    }

    private String at(Stimulus stimulus) {
        boolean own = description.stimuli().containsKey(stimulus);
        return folder.resolve("candor.json") + ", " + (own ? "/stimuli/" + stimulus.words() : "/command") + "/0";
    }
}
