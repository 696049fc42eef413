package dev.candor.cli;

import dev.candor.capture.Authority;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.SealedPlace;
import dev.candor.trial.ImplementationFile;
import dev.candor.trial.SetUpException;
import dev.candor.world.SealedWorlds;
import dev.candor.world.Sealing;
import dev.candor.world.Trust;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which kind of world an implementation is judged, and why. */
record Surroundings(Kind kind, String reason) {
    /** The kinds of worlds. */
    enum Kind {
        /** Every address and name is the kit's. */
        SEALED,
        /** The kit's endpoint is the proxy that the implementation is given. */
        PROXY,
        /** The implementation is given the kit's endpoint as its own. */
        OPEN
    }

    /** What is insisted on by the command line. */
    record Wish(boolean open, boolean sealed) {}

    /**
     * Chooses, or runs the kit again in namespaces of its own, where it then chooses.
     *
     * @param arguments of the whole command line
     * @return the exit status of the kit that was run inside, in place of a choice
     * @throws SetUpException where what is insisted on, or needed, cannot be had
     */
    static Optional<Integer> again(Wish wish, List<String> arguments) {
        if (Sealing.inside() || wish.open()) {
            return Optional.empty();
        }
        Optional<String> obstacle = Sealing.obstacle();
        if (obstacle.isPresent()) {
            if (wish.sealed()) {
                throw new SetUpException(
                        "--sealed: a sealed world must be possible here, but is not: " + obstacle.get());
            }
            return Optional.empty();
        }
        return Optional.of(Sealing.again(Candor.class, arguments));
    }

    static Surroundings of(Wish wish, ImplementationFile file) {
        if (Sealing.inside()) {
            return new Surroundings(Kind.SEALED, "a sealed world, where every address and name is the kit's");
        }
        String why = wish.open()
                ? "--open asks for it"
                : "no sealed world: " + Sealing.obstacle().orElse("it was not possible a moment ago");
        if (file.proxy()) {
            return new Surroundings(
                    Kind.PROXY, "an open world, where only what comes through the kit's proxy is seen (" + why + ")");
        }
        file.requireEndpoint(why);
        return new Surroundings(Kind.OPEN, "an open world, where only the capture endpoint is seen (" + why + ")");
    }

    /** What makes the worlds; null where they are open. */
    @Nullable
    SealedWorlds worlds(long seed) {
        if (kind != Kind.SEALED) {
            return null;
        }
        Authority authority = Authority.ofThisRun();
        return new SealedWorlds(seed, new Trust(authority.ca(), authority.cacerts()));
    }

    /**
     * Starts the endpoint.
     *
     * @param ports where it is reached under the addresses of others
     */
    CaptureEndpoint endpoint(@Nullable SealedWorlds worlds, Set<Integer> ports) {
        if (worlds != null) {
            return CaptureEndpoint.startSealed(
                    new SealedPlace(worlds.kit(), ports, SealedWorlds.FIRST_PORT, SealedWorlds.LAST_PORT));
        }
        return kind == Kind.PROXY ? CaptureEndpoint.startAsProxy() : CaptureEndpoint.start();
    }
}
