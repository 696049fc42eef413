package dev.candor.capture;

import java.io.Closeable;
import java.net.ServerSocket;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one listener that accepts behaves.
 *
 * @param answering gives the answers, one for each connection
 * @param base scheme and, where it is not that of the listener's own port, host of the address that is given
 * @param certificate what is shown to who begins TLS
 * @param elsewhere the port of the other host that requests are sent to, where that is a port of the kit
 * @param after called once the listener is closed
 */
record Manner(
        Supplier<Answering> answering,
        String base,
        Certificate certificate,
        @Nullable ServerSocket elsewhere,
        Closeable after) {

    static Manner of(Supplier<Answering> answering) {
        return new Manner(answering, "http://", Certificate.TRUSTED, null, () -> {});
    }

    /** By what is in WireMock. */
    static Manner of(Script script, AnswerServer answers) {
        return of(() -> new Relay(script)).then(() -> answers.forget(script));
    }

    Manner then(Closeable last) {
        return new Manner(answering, base, certificate, elsewhere, last);
    }

    /** The endpoint is https, with such a certificate. */
    Manner secured(Certificate with) {
        return new Manner(answering, "https://", with, elsewhere, after);
    }

    /** The endpoint is given by a name that cannot be found. */
    Manner unknown() {
        return new Manner(answering, "https://" + Answer.Unknown.NAME, certificate, elsewhere, after);
    }

    boolean isUnknown() {
        return base.endsWith(Answer.Unknown.NAME);
    }

    /** Requests are sent to another host, which is that port. */
    static Manner redirecting(int status, ServerSocket to) {
        Manner here = redirecting(status, "localhost:" + to.getLocalPort());
        return new Manner(here.answering, here.base, here.certificate, to, to);
    }

    /** Requests are sent to a host of that name. */
    static Manner redirecting(int status, String to) {
        return of(() -> new Redirecting(status, to, Answer.Redirect.PATH));
    }
}
