package dev.candor.trial;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whose turn it is to run. A run mostly waits, for what it left behind and for the wire to be quiet; so more scenarios
 * are played at once than started processes may run, and a process whose duration is judged runs with no other beside it.
 */
public final class Turns {
    /** Scenarios that keep one process busy. */
    private static final int SCENARIOS = 3;

    private final int processes;
    private final Semaphore free;

    /**
     * @param processes how many started processes may run at once, at least 1; with 1, one scenario is played after the
     *     other, as an implementation may need it that cannot run beside itself
     */
    public Turns(int processes) {
        this.processes = processes;
        // Fair: else one that waits to be alone might wait for ever.
        free = new Semaphore(processes, true);
    }

    /** How many scenarios are played at once. */
    public int scenarios() {
        return processes == 1 ? 1 : processes * SCENARIOS;
    }

    /**
     * Waits for a turn.
     *
     * @param alone whether nothing may run beside it
     * @return ends the turn, the first time that it is called
     */
    Runnable take(boolean alone) {
        int taken = alone ? processes : 1;
        try {
            free.acquire(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while a run waited for its turn", e);
        }
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (!over.getAndSet(true)) {
                free.release(taken);
            }
        };
    }
}
