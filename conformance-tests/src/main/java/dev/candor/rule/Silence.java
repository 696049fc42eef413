package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import dev.candor.wire.Content;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The proof of silence in six steps; silence that misses a step is inconclusive, never passed. */
final class Silence {
    private static final int EMITS = 2;
    private static final int RUNS = EMITS + 1;

    private final Trial trial;
    private final Profile profile;
    private final List<Run> denied;
    private final List<Run> emits;
    private final Suppressed suppressed;
    private final Speech speech;

    /** Of all runs in which consent is denied. */
    Silence(Trial trial, Profile profile) {
        this(trial, profile, trial.runs(Sending.DENIED));
    }

    /** Of these runs alone; the other ones of the trial that must not send count as repetitions. */
    Silence(Trial trial, Profile profile, List<Run> denied) {
        this.trial = trial;
        this.profile = profile;
        this.denied = denied;
        this.emits = Speech.emits(denied);
        this.suppressed = new Suppressed(trial, profile, emits);
        this.speech = Speech.of(trial);
    }

    /**
     * Nothing at all went out while consent was denied, not even a connection or a look-up, and nothing of it later. That
     * anything goes out with consent granted is enough to measure it by, whether or not it can be read.
     */
    Verdict ofTraffic() {
        return verdict(Silence::traffic, Optional::empty, this::unmoved, held());
    }

    /** Where only the capture endpoint is seen, silence elsewhere is not claimed. */
    private String held() {
        String measure =
                speech.types().isEmpty() ? "; with consent granted something goes out, but no declared event" : "";
        return trial.proof() == Proof.SEALED
                ? "no request, no connection and no look-up went out while consent was denied, nor anything of it later"
                        + measure
                : "nothing arrived while consent was denied, nor of it later; " + OnlyDisclosedHosts.OPEN + measure;
    }

    /** No event arrived that happened while consent was denied, then or later. */
    Verdict ofEvents() {
        String held = "no event arrived that happened while consent was denied";
        return verdict(Silence::spoken, this::unread, this::mute, held);
    }

    private Verdict verdict(
            Function<Run, List<Finding>> judged,
            Supplier<Optional<String>> doubt,
            Supplier<Optional<String>> control,
            String held) {
        List<Finding> findings = new ArrayList<>();
        denied.forEach(run -> findings.addAll(judged.apply(run)));
        findings.addAll(suppressed.findings(denied));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, held);
        }
        return doubt.get()
                .or(control)
                .or(this::missingStep)
                .map(Verdict::inconclusive)
                .orElseGet(() -> Verdict.passed(held));
    }

    /** Every exchange, every connection and every look-up of a run. */
    static List<Finding> traffic(Run run) {
        return Outgoing.of(run).map(Outgoing::finding).distinct().toList();
    }

    private static List<Finding> spoken(Run run) {
        return run.events().stream().map(event -> spoken(run, event)).toList();
    }

    private static Finding spoken(Run run, Event event) {
        return Finding.at(run, event.exchange(), event.at(""), "no event while consent is denied", "an event");
    }

    /** What arrived while denied and may be an event that cannot be read. */
    private Optional<String> unread() {
        return denied.stream()
                .filter(run -> run.exchanges().stream().anyMatch(Silence::holdsSomething))
                .findFirst()
                .map(run -> "run " + run.index() + " (" + run.step().name()
                        + ") sent something that cannot be read as an event")
                .or(() -> Unseen.anywhere(denied));
    }

    private static boolean holdsSomething(Exchange exchange) {
        return !Content.saysNothing(exchange);
    }

    /** Step 1 for events: each run hands over something that is known to arrive where consent is granted. */
    private Optional<String> mute() {
        boolean heard = !speech.types().isEmpty() && emits.stream().allMatch(speech::speaksFor);
        return heard
                ? Optional.empty()
                : step(1, "the control, with consent granted, sent none of these events either");
    }

    /** Step 1 for traffic: a tool that sends anything where consent is granted is none that never speaks. */
    private Optional<String> unmoved() {
        boolean moved = trial.control().stream()
                .flatMap(control -> Speech.emits(control, Sending.ALLOWED).stream())
                .anyMatch(Silence::isMoved);
        return moved ? Optional.empty() : step(1, "the control, with consent granted, sent nothing at all either");
    }

    private static boolean isMoved(Run run) {
        return Outgoing.of(run).findAny().isPresent();
    }

    private Optional<String> missingStep() {
        List<Run> all = trial.runs().stream()
                .filter(run -> run.step().sending() == Sending.DENIED || denied.contains(run))
                .toList();
        if (emits.isEmpty() || Speech.emits(all).size() < EMITS) {
            return step(2, "there are fewer than " + EMITS + " denied runs that hand over events");
        }
        Optional<Run> cut = denied.stream()
                .filter(run -> run.exit().ended() || run.exit().orphansEnded() > 0)
                .findFirst();
        if (cut.isPresent()) {
            return step(
                    3, "run " + cut.get().index() + " did not end by itself, so what it would have sent is unknown");
        }
        if (all.size() < RUNS) {
            return step(4, "there is no further denied run that a late sender would have used");
        }
        return after().or(() -> new Queue(trial, profile)
                .grownIn(denied)
                .flatMap(file -> step(6, file + " holds an event that was recorded while consent was denied")));
    }

    private Optional<String> after() {
        int last = denied.get(denied.size() - 1).index();
        boolean heard = trial.runs(Sending.ALLOWED).stream()
                .filter(run -> run.index() > last && run.step().stimulus() == Stimulus.EMIT)
                .anyMatch(run ->
                        !suppressed.fresh(run).isEmpty() || speech.types().isEmpty() && isMoved(run));
        return heard ? Optional.empty() : step(5, "after the denial was lifted no new event arrived");
    }

    private static Optional<String> step(int number, String what) {
        return Optional.of("step " + number + " of the proof of silence is missing: " + what);
    }
}
