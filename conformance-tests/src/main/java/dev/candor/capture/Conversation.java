package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One accepted connection: its requests are read, kept and answered one after the other until either side ends it. */
final class Conversation implements Runnable, Closeable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final String base;
    private final Ledger ledger;
    private final Answering answering;
    private final Incoming in;
    private volatile boolean closed;

    Conversation(Socket socket, String base, Ledger ledger, Answering answering) throws IOException {
        this.socket = socket;
        this.base = base;
        this.ledger = ledger;
        this.answering = answering;
        this.in = new Incoming(socket.getInputStream(), ledger.traffic());
    }

    Incoming in() {
        return in;
    }

    @Override
    public void run() {
        try {
            serve();
        } catch (Malformed e) {
            in.stage(String.valueOf(e.getMessage()));
        } catch (EndpointFault e) {
            if (!closed) {
                ledger.failed(e);
            }
        } catch (IOException e) {
            // The sender is gone, or the listener closed; the stage says how far it came.
        }
    }

    private void serve() throws IOException {
        socket.setTcpNoDelay(true);
        in.stage("no byte was sent");
        OutputStream out = socket.getOutputStream();
        boolean open = true;
        while (open && in.awaitRequest()) {
            long at = in.filledAt();
            ledger.traffic().requestBegan();
            Head head;
            int place;
            try {
                HeadReader lines = new HeadReader(in);
                head = lines.head();
                place = keep(at, head, lines, body(head, lines, out));
            } finally {
                ledger.traffic().requestEnded();
            }
            open = answering.answer(place, head.keepsOpen(), out, status -> ledger.answered(place, status));
            ledger.traffic().moved();
        }
    }

    private Body body(Head head, HeadReader lines, OutputStream out) throws IOException {
        Body body = new Body(ledger.bodies());
        BodyReader reader = new BodyReader(in, head, lines);
        if (head.asksToContinue() && reader.follows()) {
            out.write(CONTINUE);
        }
        try {
            reader.read(body);
            return body;
        } catch (IOException e) {
            body.drop();
            throw e;
        }
    }

    private int keep(long at, Head head, HeadReader lines, Body body) {
        String url = head.url(URI.create(base).getRawAuthority());
        return ledger.arrived(
                in,
                lines.bytes(),
                index -> new Exchange(
                        index,
                        ledger.traffic().at(at),
                        head.method(),
                        url,
                        base,
                        lines.headers(),
                        body.kept(),
                        body.bytes(),
                        null));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        answering.close();
        socket.close();
    }
}
