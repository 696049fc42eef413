package dev.candor.rule;

import dev.candor.spec.Level;
import dev.candor.spec.Profile;
import dev.candor.spec.Requirement;
import dev.candor.spec.Requirement.Floor;
import dev.candor.spec.Specification;
import dev.candor.trial.Plan;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Applies every rule that is asked for to the trials of one plan, and accounts for every other requirement. */
public final class Judging {
    /** Stands for the scenario where the profile alone decides. */
    private static final String PROFILE = "profile";

    private final Specification specification;
    private final Profile profile;
    private final Plan plan;
    private final Predicate<String> selected;

    /**
     * @param plan the whole plan
     * @param selected tells which requirement ids are asked for
     */
    public Judging(Specification specification, Profile profile, Plan plan, Predicate<String> selected) {
        this.specification = specification;
        this.profile = profile;
        this.plan = plan;
        this.selected = selected;
    }

    public Profile profile() {
        return profile;
    }

    public Plan plan() {
        return plan;
    }

    public Optional<Requirement> requirement(String id) {
        return specification.requirement(id);
    }

    /** Ids of the requirements that are asked for, in the order of the text. */
    public List<String> selected() {
        return specification.requirements().stream()
                .map(Requirement::id)
                .filter(selected)
                .toList();
    }

    /** The ids by which a scenario is judged here. */
    public List<String> requirements(Scenario scenario) {
        return scenario.requirements().stream()
                .filter(selected)
                .filter(id -> binds(id).isEmpty())
                .filter(id -> Rules.of(id).isPresent())
                .toList();
    }

    /** The scenarios that must be played for what is selected, with their controls. */
    public List<Scenario> scenarios() {
        Set<String> needed = new HashSet<>();
        // From the end: each control stands before what it serves.
        for (int i = plan.scenarios().size() - 1; i >= 0; i--) {
            Scenario scenario = plan.scenarios().get(i);
            if (needed.contains(scenario.name()) || !requirements(scenario).isEmpty()) {
                needed.add(scenario.name());
                Optional.ofNullable(scenario.control()).ifPresent(needed::add);
            }
        }
        return plan.scenarios().stream().filter(s -> needed.contains(s.name())).toList();
    }

    /** One verdict, with every fact's value taken out. */
    public Judged judge(String requirement, Trial trial) {
        Rule rule = Rules.of(requirement).orElseThrow(() -> new IllegalArgumentException("no rule for " + requirement));
        Verdict verdict = new Redaction(trial.known()).apply(whole(rule.judge(trial, profile), trial));
        Duration took = trial.runs().stream()
                .map(run -> Duration.between(run.began(), run.over()))
                .reduce(Duration.ZERO, Duration::plus);
        return judged(requirement, trial.scenario(), verdict, took.toMillis(), false);
    }

    /** What was not played can neither pass nor be missing. */
    private static Verdict whole(Verdict verdict, Trial trial) {
        return verdict.outcome() == Outcome.FAILED
                ? verdict
                : trial.endless()
                        .map(run -> Verdict.inconclusive("the run must end by itself, but step \""
                                + run.step().name() + "\" was still running after "
                                + run.exit().took().toSeconds() + " s and was ended; what follows was not played"))
                        .orElse(verdict);
    }

    /** What two verdicts amount to, of which the first failed and the second is on the same scenario, played again alone. */
    public Judged unstable(Judged first, Judged second) {
        if (second.outcome() != Outcome.PASSED) {
            return first;
        }
        String reason = "failed at first: " + first.verdict().reason() + "; passed when it was played again alone: "
                + second.verdict().reason();
        Verdict verdict = new Verdict(Outcome.UNSTABLE, reason, first.verdict().findings());
        return judged(first.requirement(), first.scenario(), verdict, first.millis(), false);
    }

    /** What stands for a verdict that was not reached because the judging was broken off. */
    public Judged interrupted(String requirement, String scenario) {
        return judged(requirement, scenario, Verdict.untested("broken off before it was judged"), 0, true);
    }

    /** What stands for a verdict whose trial was judged once and is not kept. */
    public Judged unkept(String requirement, String scenario, String reason) {
        return judged(requirement, scenario, Verdict.untested("its trial is not kept: " + reason), 0, true);
    }

    /** The verdicts on all selected requirements that no played scenario shows, each with its reason. */
    public List<Judged> unplayed() {
        List<Judged> judged = new ArrayList<>();
        for (Requirement requirement : specification.requirements()) {
            String id = requirement.id();
            if (!selected.test(id)) {
                continue;
            }
            Optional<String> inapplicable = binds(id);
            if (inapplicable.isPresent()) {
                judged.add(judged(id, PROFILE, Verdict.inapplicable(inapplicable.get()), 0, false));
            } else if (Rules.of(id).isEmpty()) {
                judged.add(judged(id, PROFILE, Verdict.untested("the kit has no rule for it yet"), 0, false));
            } else {
                judged.addAll(planned(id));
            }
        }
        return judged;
    }

    private List<Judged> planned(String id) {
        List<Judged> untested = new ArrayList<>();
        for (Plan.Untested missing : plan.untested()) {
            if (missing.requirement().equals(id)) {
                Verdict verdict = Verdict.untested(missing.reason());
                untested.add(judged(id, missing.scenario(), verdict, 0, missing.byImplementation()));
            }
        }
        boolean shown = plan.scenarios().stream().anyMatch(s -> s.requirements().contains(id));
        if (!shown && untested.isEmpty()) {
            String reason = "the profile declares nothing that a run could show";
            untested.add(judged(id, PROFILE, Verdict.inapplicable(reason), 0, false));
        }
        return untested;
    }

    /** Why a requirement does not bind this profile at all, if it does not. */
    private Optional<String> binds(String id) {
        Optional<String> inapplicable = profile.inapplicable(id);
        if (inapplicable.isPresent() || profile.promise(id).isPresent()) {
            return inapplicable;
        }
        return specification
                .requirement(id)
                .filter(requirement -> requirement.floor() == Floor.P)
                .map(requirement -> "the disclosure does not promise it, and it is no general practice");
    }

    private Judged judged(String id, String scenario, Verdict verdict, long millis, boolean byImplementation) {
        boolean promised = profile.promise(id).isPresent();
        Level level = promised ? Level.MUST : Level.SHOULD;
        return new Judged(id, level, promised, scenario, verdict, millis, byImplementation);
    }
}
