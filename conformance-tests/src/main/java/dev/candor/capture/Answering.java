package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;

/** Gives the answers on one connection. */
interface Answering extends Closeable {
    /** Never answers, and leaves every connection to its sender. */
    Answering NOTHING = asked -> true;

    /**
     * Answers one request.
     *
     * @return whether another request may come
     * @throws EndpointFault where no answer can be had
     * @throws IOException where the sender is gone
     */
    boolean answer(Asked asked) throws IOException;

    /** What gives an answer that comes from no script and leads nowhere else. */
    static Answering of(Answer answer) {
        if (answer instanceof Answer.Drip) {
            return new Dripping();
        }
        if (answer instanceof Answer.Flood) {
            return new Flooding();
        }
        if (answer instanceof Answer.Loop) {
            return new Redirecting(Redirecting.FOUND, "", Answer.Loop.PATH);
        }
        if (answer instanceof Answer.Reset reset) {
            return Spoilt.reset(reset.afterHead());
        }
        if (answer instanceof Answer.BrokenChunk) {
            return Spoilt.chunks();
        }
        return answer instanceof Answer.Garbage ? Spoilt.garbage() : NOTHING;
    }

    @Override
    default void close() throws IOException {}
}
