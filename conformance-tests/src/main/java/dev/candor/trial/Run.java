package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.spec.Stream;
import dev.candor.wire.Decoded;
import dev.candor.wire.Event;
import dev.candor.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step carried out: one process tree, from start to quiet.
 *
 * @param index place in its trial, from 0
 * @param began when, by the wall clock
 * @param over when the tree was gone and the wire quiet
 * @param printed output, bounded, in order of reading
 * @param facts label to the value that a fact had in it, where the facts of the trial have another; empty where it was gone
 * @param files the world's files afterwards: path relative to the world's root, to content (bounded, as ISO-8859-1)
 */
public record Run(
        int index,
        Step step,
        Instant began,
        Instant over,
        Capture capture,
        Decoded decoded,
        Exit exit,
        List<Printed> printed,
        Map<String, String> facts,
        Map<String, String> files) {

    /** By its place alone: what it captured may be megabytes. */
    @Override
    public int hashCode() {
        return index;
    }

    /** The same run with what arrived by a later time. */
    Run with(Capture later, Decoded read) {
        return new Run(index, step, began, over, later, read, exit, printed, facts, files);
    }

    /** The same run under facts that differ from its trial's. */
    Run with(Map<String, String> held) {
        return new Run(index, step, began, over, capture, decoded, exit, printed, Map.copyOf(held), files);
    }

    /** Whether it had to be ended although the endpoint answered at once: with a fault of it, that is expected of some. */
    public boolean endless() {
        return exit.ended() && step.answer().equals(Answer.ACCEPT);
    }

    /** What was printed there; for {@link Stream#ANY} everything. */
    public String output(Stream stream) {
        return printed.stream()
                .filter(p -> stream == Stream.ANY || p.stream() == stream || p.stream() == Stream.ANY)
                .map(Printed::text)
                .collect(Collectors.joining());
    }

    /** Whether more was printed to a stream than is kept. */
    public boolean cut() {
        return printed.stream()
                .collect(Collectors.groupingBy(
                        Printed::stream, Collectors.summingInt(p -> p.text().length())))
                .values()
                .stream()
                .anyMatch(length -> length > Output.KEPT);
    }

    /** Bytes of the world's files afterwards, without what the kit put there. */
    public long bytes() {
        String all = files.get(World.BYTES);
        return all != null && all.matches("\\d{1,15}")
                ? Long.parseLong(all)
                : files.values().stream().mapToLong(String::length).sum();
    }

    public List<Exchange> exchanges() {
        return capture.exchanges();
    }

    public List<Event> events() {
        return decoded.events();
    }
}
