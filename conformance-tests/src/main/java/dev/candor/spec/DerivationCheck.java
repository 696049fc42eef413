package dev.candor.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the derivations of a profile speak of facts that a world has, and give the values they claim. */
final class DerivationCheck {
    private static final Set<String> FACTS = Set.of(
            "repo-id",
            "user",
            "name",
            "email",
            "host",
            "remote",
            "project",
            "plugin",
            "secret",
            "home",
            "config",
            "state",
            "cwd",
            "mac",
            "machine-id",
            "ip");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Profile profile;
    private final List<Problem> problems = new ArrayList<>();

    DerivationCheck(Profile profile) {
        this.profile = profile;
    }

    List<Problem> problems() {
        for (int i = 0; i < profile.identifiers().size(); i++) {
            Identifier identifier = profile.identifiers().get(i);
            String at = "/identifiers/" + i;
            for (int d = 0; d < identifier.derivation().size(); d++) {
                facts(at + "/derivation/" + d, identifier.derivation().get(d));
            }
            for (int v = 0; v < identifier.vectors().size(); v++) {
                vector(at + "/vectors/" + v, identifier, identifier.vectors().get(v));
            }
        }
        return problems;
    }

    private void facts(String at, Derivation derivation) {
        derivation.when().forEach(label -> known(at + "/when", label));
        derivation.base().keySet().forEach(label -> known(at + "/base" + Pointers.step(label), label));
        for (int i = 0; i < derivation.parts().size(); i++) {
            places(at + "/parts/" + i, derivation.parts().get(i));
        }
        places(at + "/key", derivation.key() == null ? "" : derivation.key());
    }

    private void places(String at, String template) {
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            known(at, place.group(1));
        }
    }

    private void known(String at, String fact) {
        if (!FACTS.contains(fact)) {
            problems.add(new Problem(at, "profile", "one of the facts " + String.join(", ", sorted()), fact));
        }
    }

    private static List<String> sorted() {
        return FACTS.stream().sorted().toList();
    }

    private void vector(String at, Identifier identifier, Identifier.Known known) {
        if (identifier.derivation().isEmpty() || !problems.isEmpty()) {
            return;
        }
        Map<String, String> facts = new HashMap<>(known.facts());
        Optional<String> value = identifier.derivation().stream()
                .flatMap(derivation -> derivation.derive(facts).stream())
                .findFirst();
        if (!value.equals(Optional.of(known.value()))) {
            problems.add(new Problem(at + "/value", "profile", value.orElse("no value"), known.value()));
        }
        if (known.wrong().contains(known.value())) {
            problems.add(new Problem(at + "/wrong", "profile", "values that are wrong", "the right one"));
        }
    }
}
