package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** IDENT-08: what the declared scope of an identifier keeps apart does not share a value of it. */
final class WithinItsScope implements Rule {
    /** The facts of which one at least tells two places apart. */
    private static final Map<Scope, Set<String>> APART = Map.of(
            Scope.USER, Set.of("user"),
            Scope.MACHINE, Set.of("host", "mac", "machine-id"),
            Scope.PROJECT, Set.of("remote", "cwd", "repo-id"));

    @Override
    public String requirement() {
        return "IDENT-08";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Pair> pairs = Pair.of(trial);
        List<Finding> findings = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Identifier identifier : profile.identifiers()) {
            List<Pair> apart = pairs.stream()
                    .filter(pair -> pair.tells(identifier) && apart(pair, identifier))
                    .toList();
            if (!apart.isEmpty()) {
                compared.add(identifier.name());
            }
            apart.stream()
                    .filter(pair -> shared(pair, identifier))
                    .findFirst()
                    .ifPresent(pair -> findings.add(finding(pair, identifier)));
        }
        return compared.isEmpty()
                ? Verdict.inconclusive("no two runs that a declared scope keeps apart sent the identifier")
                : Verdict.of(findings, "none shared beyond its scope: " + String.join(", ", compared));
    }

    private static boolean apart(Pair pair, Identifier identifier) {
        return switch (identifier.scope()) {
            case EVENT, RUN -> true;
            case INSTALL -> !pair.oneWorld();
            case PROJECT, MACHINE, USER ->
                identifier.kind() == Kind.DERIVED
                        ? pair.changed(identifier)
                                .filter(changed -> !changed.isEmpty())
                                .isPresent()
                        : (!pair.oneWorld() || identifier.scope() == Scope.PROJECT)
                                && pair.unlike().stream()
                                        .anyMatch(APART.getOrDefault(identifier.scope(), Set.of())::contains);
        };
    }

    private static boolean shared(Pair pair, Identifier identifier) {
        Set<String> before = pair.earlier().values(identifier);
        return pair.later().values(identifier).stream().anyMatch(before::contains);
    }

    private static Finding finding(Pair pair, Identifier identifier) {
        String scope = identifier.scope().name().toLowerCase(Locale.ROOT);
        return pair.later()
                .first(identifier)
                .orElseThrow()
                .finding("a value of this " + scope + " alone", "that of another one, in " + pair.before());
    }
}
