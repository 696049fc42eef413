package dev.candor.scan;

import dev.candor.leak.Leak;
import dev.candor.leak.LeakSearch;
import dev.candor.leak.Searched;
import dev.candor.leak.Searched.Dark;
import dev.candor.leak.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Searches files one after the other: one thread reads and tells, the others search. What waits is bounded, so that a file of
 * any length passes; the greater the heap, the more may wait.
 */
public final class Scan implements AutoCloseable {
    /** Searching takes several times the bytes of what is searched. */
    private static final int SHARE_OF_HEAP = 12;

    private final LeakSearch search;
    private final Listener listener;
    private final ExecutorService workers;
    private final int blocks;
    private final long budget = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    private final Deque<Searching> waiting = new ArrayDeque<>();
    private final Totals totals = new Totals();
    private long weight;

    /**
     * Prepares to search.
     *
     * @param jobs how many threads search
     */
    public Scan(LeakSearch search, int jobs, Listener listener) {
        this.search = search;
        this.listener = listener;
        this.blocks = 2 * jobs + 1;
        this.workers = Executors.newFixedThreadPool(jobs, task -> {
            Thread worker = new Thread(task, "scan");
            worker.setDaemon(true);
            return worker;
        });
    }

    private record Searching(Block block, Future<List<Found>> found) {}

    /** Searches all sources, as far as they can be read. */
    public Totals run(List<Source> sources) {
        for (Source source : sources) {
            if (!listener.enough()) {
                run(source);
            }
        }
        return totals;
    }

    private void run(Source source) {
        try (Reading reading = new Reading(source, this::notice)) {
            long read = 0;
            boolean any = false;
            for (Block block = reading.next(); block != null && !listener.enough(); block = reading.next()) {
                any = true;
                totals.read(reading.read() - read);
                read = reading.read();
                submit(block);
            }
            totals.read(reading.read() - read);
            if (any) {
                totals.file();
            }
        }
        while (!waiting.isEmpty()) {
            tell();
        }
    }

    private void notice(Notice notice) {
        totals.notice();
        listener.notice(notice);
    }

    private void submit(Block block) {
        while (!waiting.isEmpty() && (weight + block.weight() > budget || waiting.size() >= blocks)) {
            tell();
        }
        weight += block.weight();
        waiting.add(new Searching(block, workers.submit(() -> search(block))));
    }

    /** Waits for the search that began first, so that all is told in order. */
    private void tell() {
        Searching first = waiting.remove();
        try {
            List<Found> found = first.found().get();
            weight -= first.block().weight();
            totals.searched(first.block().exchanges().size());
            for (Found one : found) {
                totals.found(one);
                listener.found(one);
            }
            listener.soFar(totals);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "nothing that was sent may stop the search, but something did", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan must not be interrupted, but was", e);
        }
    }

    private List<Found> search(Block block) {
        Sequence sequence = search.after(block.before());
        List<Found> all = new ArrayList<>();
        for (Read read : block.exchanges()) {
            Searched searched = sequence.next(read.exchange());
            List<Dark> dark = new ArrayList<>(searched.dark());
            if (read.dark() != null) {
                dark.add(new Dark(read.exchange().index(), "body", read.dark()));
            }
            List<Leak> leaks = searched.leaks();
            if (!leaks.isEmpty() || !dark.isEmpty()) {
                all.add(new Found(block.file(), read.line(), read.exchange(), leaks, dark));
            }
        }
        return all;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
