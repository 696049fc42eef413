package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One accepted connection: its requests are read, kept and answered one after the other until either side ends it. */
final class Conversation implements Runnable, Closeable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Channel channel;
    private final Reception reception;
    private final Ledger ledger;
    private final Answering answering;
    private final Incoming in;
    private boolean heard = true;
    private volatile boolean closed;

    Conversation(Socket socket, Reception reception) throws IOException {
        this.reception = reception;
        this.ledger = reception.ledger();
        this.answering = reception.answering().get();
        this.channel = new Channel(socket, reception);
        this.in = channel.in();
    }

    Incoming in() {
        return in;
    }

    @Override
    public void run() {
        try {
            serve();
            channel.finish();
        } catch (Malformed e) {
            in.stage(String.valueOf(e.getMessage()));
        } catch (EndpointFault e) {
            if (!closed) {
                ledger.failed(e);
            }
        } catch (IOException e) {
            // The sender is gone, or the listener closed; the stage says how far it came.
            if (Handshake.refused(e)) {
                in.stage(Connection.REFUSED);
            }
        }
    }

    private void serve() throws IOException {
        channel.open();
        boolean open = true;
        while (open && in.awaitRequest()) {
            open = mayBeSecured() && in.first() == Hello.HANDSHAKE ? secure() : exchange();
        }
    }

    private boolean mayBeSecured() {
        return reception.tls() && !channel.isSecured();
    }

    private boolean secure() throws IOException {
        ledger.traffic().requestBegan();
        try {
            channel.secure();
        } finally {
            ledger.traffic().requestEnded();
        }
        return true;
    }

    private boolean exchange() throws IOException {
        long at = in.filledAt();
        Head head;
        int place;
        ledger.traffic().requestBegan();
        try {
            HeadReader lines = new HeadReader(in);
            head = lines.head();
            if (asksForATunnel(head)) {
                channel.tunnel(head.target());
                return true;
            }
            place = keep(at, head, lines, body(head, lines));
        } finally {
            ledger.traffic().requestEnded();
        }
        boolean open = heard ? answered(place, head) : head.keepsOpen();
        ledger.traffic().moved();
        return open;
    }

    /** A sender that does not wait for answers may be gone: what it sent before is read all the same. */
    private boolean answered(int place, Head head) throws IOException {
        try {
            return answering.answer(new Asked(place, channel.url(head), head.keepsOpen(), channel, ledger));
        } catch (EndpointFault e) {
            throw e;
        } catch (IOException e) {
            heard = false;
            return head.keepsOpen();
        }
    }

    private boolean asksForATunnel(Head head) {
        return reception.proxy() && head.method().equals("CONNECT") && !channel.isTunnel() && !channel.isSecured();
    }

    private Body body(Head head, HeadReader lines) throws IOException {
        Body body = new Body(ledger.bodies());
        BodyReader reader = new BodyReader(in, head, lines);
        if (heard && head.asksToContinue() && reader.follows()) {
            channel.out().write(CONTINUE);
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
        String url = channel.url(head);
        return ledger.arrived(
                in,
                lines.bytes(),
                index -> new Exchange(
                        index,
                        ledger.traffic().at(at),
                        head.method(),
                        url,
                        reception.base(),
                        lines.headers(),
                        body.kept(),
                        body.bytes(),
                        null));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        answering.close();
        channel.close();
    }
}
