package dev.candor.script;

import dev.candor.trial.Carried;
import dev.candor.trial.Exit;
import dev.candor.trial.Handed;
import dev.candor.trial.Printed;
import dev.candor.trial.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Several puppets that begin at the same moment, each handed its part of the events. */
final class Crowd {
    private static final Executor THREADS = work -> new Thread(work, "puppet").start();

    private Crowd() {}

    static Carried at(Step step, Function<Step, Carried> puppet) {
        if (step.copies() == 1) {
            return puppet.apply(step);
        }
        CountDownLatch begun = new CountDownLatch(step.copies());
        List<CompletableFuture<Carried>> all = new ArrayList<>();
        for (int copy = 0; copy < step.copies(); copy++) {
            Step part = step.handing(part(step, copy));
            all.add(CompletableFuture.supplyAsync(together(begun, () -> puppet.apply(part)), THREADS));
        }
        return together(all.stream().map(CompletableFuture::join).toList());
    }

    private static List<Handed> part(Step step, int copy) {
        int each = step.events().size() / step.copies();
        return step.events().subList(copy * each, (copy + 1) * each);
    }

    private static Supplier<Carried> together(CountDownLatch begun, Supplier<Carried> puppet) {
        return () -> {
            begun.countDown();
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted before all puppets had begun", e);
            }
            return puppet.get();
        };
    }

    private static Carried together(List<Carried> all) {
        List<Printed> printed = all.stream()
                .flatMap(one -> one.printed().stream())
                .sorted(Comparator.comparing(Printed::at))
                .toList();
        List<Exit> exits = all.stream().map(Carried::exit).toList();
        Duration took =
                exits.stream().map(Exit::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        Duration linger =
                exits.stream().map(Exit::linger).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        boolean ended = exits.stream().anyMatch(Exit::ended);
        return new Carried(new Exit(ended ? null : status(exits), took, linger, ended, 0), printed);
    }

    /** Of several the first that tells of trouble. */
    private static int status(List<Exit> exits) {
        return exits.stream()
                .map(Exit::status)
                .filter(Objects::nonNull)
                .filter(status -> status != 0)
                .findFirst()
                .orElse(0);
    }
}
