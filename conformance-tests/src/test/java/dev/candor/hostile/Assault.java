package dev.candor.hostile;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.capture.Fed;
import dev.candor.rule.Judging;
import dev.candor.rule.Rule;
import dev.candor.rule.Rules;
import dev.candor.rule.Verdict;
import dev.candor.spec.Json;
import dev.candor.spec.Specification;
import dev.candor.trial.Plan;
import dev.candor.trial.Planner;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One hostile input, a function of its seed: made, read, decoded and judged within this process. */
final class Assault {
    /** Of so many inputs one is harmless: it is judged by all rules, and twice. */
    private static final int HARMLESS = 32;

    private static final int RULES = 8;

    /** They compare the very bytes of two runs, so another dress of one of them is a difference. */
    private static final Set<String> BYTES = Set.of("PRIVACY-08", "PRIVACY-09");

    /** What the profile alone decides no input can change. */
    private static final List<String> JUDGED = Rules.all().stream()
            .map(Rule::requirement)
            .filter(id -> !Planner.ON_PROFILE.contains(id))
            .toList();

    private static final int MOST_TEXT = 3_000;

    private final List<Stored> ground;

    Assault(List<Stored> ground) {
        this.ground = ground;
    }

    /** Plays one input; says what went wrong, if anything did. */
    Optional<String> play(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Stored stored = ground.get(random.nextInt(ground.size()));
        try {
            return (random.nextInt(HARMLESS) == 0 ? harmless(stored, random) : hostile(stored, random))
                    .map(failure -> stored.name() + ": " + failure);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(stored.name() + ": " + e + " at "
                    + List.of(e.getStackTrace()).stream().limit(6).toList());
        }
    }

    /** The trial of a client with other ways of its own must be judged as before. */
    private static Optional<String> harmless(Stored stored, Random random) {
        Dress dress = new Dress(random.nextInt());
        ObjectNode trial = stored.trial().deepCopy();
        Trial before = read(stored, stored.trial());
        List<Run> runs = runs(before);
        List<ObjectNode> documents = Stored.runs(trial);
        for (int i = 0; i < runs.size(); i++) {
            Optional<String> lost = resent(runs.get(i).exchanges(), documents.get(i), dress);
            if (lost.isPresent()) {
                return lost;
            }
        }
        Trial after = read(stored, trial);
        Judging judging = judging(stored);
        for (String id : JUDGED) {
            if (BYTES.contains(id)) {
                continue;
            }
            Verdict right = judging.judge(id, before).verdict();
            Verdict judged = judging.judge(id, after).verdict();
            if (right.outcome() != judged.outcome()
                    || right.findings().size() != judged.findings().size()) {
                return Optional.of(id + " was " + right + ", but is " + judged);
            }
        }
        return Optional.empty();
    }

    private static Judging judging(Stored stored) {
        Plan nothing = new Plan(List.of(), List.of());
        return new Judging(Specification.shipped(), stored.profile(), nothing, id -> true);
    }

    private static Optional<String> resent(List<Exchange> exchanges, ObjectNode run, Dress dress) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        exchanges.forEach(exchange -> sent.writeBytes(dress.bytes(dress.dressed(Request.of(exchange)))));
        Capture capture = Fed.capture(sent.toByteArray(), 1 << 14, false);
        if (capture.exchanges().size() != exchanges.size()
                || !capture.requestless().isEmpty() && sent.size() > 0) {
            return Optional.of("of " + exchanges.size() + " requests " + capture);
        }
        List<Exchange> read = new ArrayList<>();
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange now = capture.exchanges().get(i);
            Exchange then = exchanges.get(i);
            read.add(new Exchange(
                    i,
                    then.at(),
                    now.method(),
                    now.url(),
                    then.base(),
                    now.headers(),
                    now.body(),
                    now.bytes(),
                    then.status()));
        }
        Warp.show(run, new Capture(read, List.of(), List.of()));
        return Optional.empty();
    }

    private Optional<String> hostile(Stored stored, Random random) {
        ObjectNode trial = stored.trial().deepCopy();
        List<Run> runs = runs(read(stored, trial));
        List<ObjectNode> documents = Stored.runs(trial);
        Warp warp = new Warp(random);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int which = random.nextInt(documents.size());
            if (random.nextInt(4) > 0) {
                warp.traffic(documents.get(which), runs.get(which).exchanges(), stored.profile());
            } else {
                warp.rest(documents.get(which));
            }
        }
        Trial warped = read(stored, trial);
        Judging judging = judging(stored);
        int first = random.nextInt(RULES);
        for (int i = first; i < JUDGED.size(); i += RULES) {
            String id = JUDGED.get(i);
            Verdict verdict = judging.judge(id, warped).verdict();
            if (verdict.reason().isBlank() || longest(verdict) > MOST_TEXT) {
                return Optional.of(id + " says too little or too much: a reason of "
                        + verdict.reason().length() + " characters, a text of " + longest(verdict));
            }
        }
        return Optional.empty();
    }

    private static int longest(Verdict verdict) {
        return verdict.findings().stream()
                .mapToInt(finding -> Math.max(
                        finding.at().length(),
                        Math.max(finding.expected().length(), finding.actual().length())))
                .max()
                .orElse(0);
    }

    private static Trial read(Stored stored, ObjectNode trial) {
        return new TrialReader(Json.mapper(), stored.profile()).read(trial);
    }

    private static List<Run> runs(Trial trial) {
        List<Run> runs = new ArrayList<>(trial.runs());
        trial.control().ifPresent(control -> runs.addAll(runs(control)));
        return runs;
    }
}
