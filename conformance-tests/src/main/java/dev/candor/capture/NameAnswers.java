package dev.candor.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Answers one message of the domain name system (RFC 1035, RFC 6891) and tells what was asked in it. */
final class NameAnswers {
    private static final int HEADER = 12;
    private static final int LONGEST = 255;
    /** Seconds; no cache may answer in the kit's place. */
    private static final long TTL = 0;
    /** Bytes of a datagram that pass everywhere (RFC 9715). */
    private static final int PAYLOAD = 1232;

    private final Names names;
    private final BiPredicate<InetAddress, String> unknown;
    private final Consumer<Question> told;

    NameAnswers(Names names, BiPredicate<InetAddress, String> unknown, Consumer<Question> told) {
        this.names = names;
        this.unknown = unknown;
        this.told = told;
    }

    /** The first answer of all takes long, and who asked must not wait for it. */
    static void warmUp() {
        InetAddress nobody = InetAddress.getLoopbackAddress();
        Record asked = Record.newRecord(Name.root, Type.A, DClass.IN);
        new NameAnswers(new Names(), (from, name) -> false, question -> {})
                .answer(Message.newQuery(asked).toWire(), nobody);
    }

    /** The answer to what came; empty where none may be given: to answers, and to what holds no header. */
    Optional<byte[]> answer(byte[] asked, InetAddress from) {
        Message query;
        try {
            query = new Message(asked);
        } catch (IOException | RuntimeException e) {
            // Also what the library itself did not foresee is the asker's doing.
            told.accept(new Question(from, "", "", true));
            return unread(asked);
        }
        boolean whole = problem(query) == Rcode.NOERROR && !isAnswer(query);
        List<Record> questions = query.getSection(Section.QUESTION);
        questions.forEach(question -> told.accept(told(from, question, !whole)));
        if (questions.isEmpty()) {
            told.accept(new Question(from, "", "", true));
        }
        if (isAnswer(query)) {
            return Optional.empty();
        }
        Message reply = reply(query, problem(query));
        if (whole) {
            fill(reply, query.getQuestion(), from);
        }
        return Optional.of(reply.toWire());
    }

    private static Question told(InetAddress from, Record question, boolean malformed) {
        String name = question.getName().toString(true);
        String kept = name.substring(0, Math.min(name.length(), LONGEST));
        return new Question(from, kept, Type.string(question.getType()), malformed);
    }

    private static boolean isAnswer(Message message) {
        return message.getHeader().getFlag(Flags.QR);
    }

    private static int problem(Message query) {
        if (query.getHeader().getOpcode() != Opcode.QUERY) {
            return Rcode.NOTIMP;
        }
        if (query.getSection(Section.QUESTION).size() != 1) {
            return Rcode.FORMERR;
        }
        OPTRecord edns = query.getOPT();
        return edns != null && edns.getVersion() > 0 ? Rcode.BADVERS : Rcode.NOERROR;
    }

    private static Message reply(Message query, int code) {
        Message reply = new Message(query.getHeader().getID());
        Header header = reply.getHeader();
        header.setOpcode(query.getHeader().getOpcode());
        header.setRcode(code & 0xF);
        header.setFlag(Flags.QR);
        // Without it Go takes an answer that holds nothing for one of a server that knows nothing.
        header.setFlag(Flags.RA);
        if (query.getHeader().getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        query.getSection(Section.QUESTION).forEach(question -> reply.addRecord(question, Section.QUESTION));
        if (query.getOPT() != null) {
            reply.addRecord(new OPTRecord(PAYLOAD, code >> 4, 0), Section.ADDITIONAL);
        }
        return reply;
    }

    private void fill(Message reply, Record question, InetAddress from) {
        Name asked = question.getName();
        String name = Names.plain(asked.toString(true));
        boolean known = !unknown.test(from, name)
                && (question.getType() == Type.PTR ? point(asked, reply) : resolve(question, name, reply));
        if (!known) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
    }

    private boolean resolve(Record question, String name, Message reply) {
        Optional<Names.Pair> pair = names.addresses(name);
        if (pair.isPresent() && question.getType() == Type.A) {
            answer(
                    reply,
                    new ARecord(question.getName(), DClass.IN, TTL, pair.get().four()));
        } else if (pair.isPresent() && question.getType() == Type.AAAA) {
            answer(
                    reply,
                    new AAAARecord(
                            question.getName(), DClass.IN, TTL, pair.get().six()));
        }
        return pair.isPresent();
    }

    private boolean point(Name asked, Message reply) {
        try {
            Optional<String> name = names.name(ReverseMap.fromName(asked)).filter(known -> !known.equals(Names.MORE));
            if (name.isPresent()) {
                answer(reply, new PTRRecord(asked, DClass.IN, TTL, Name.fromString(name.get(), Name.root)));
            }
            return name.isPresent();
        } catch (UnknownHostException | TextParseException e) {
            return false;
        }
    }

    private static void answer(Message reply, Record record) {
        reply.addRecord(record, Section.ANSWER);
    }

    /** FORMERR with nothing but the header, as far as there is one (RFC 1035, 4.1.1). */
    private static Optional<byte[]> unread(byte[] asked) {
        if (asked.length < HEADER || asked[2] < 0) {
            return Optional.empty();
        }
        Header header = new Header(((asked[0] & 0xFF) << 8) | (asked[1] & 0xFF));
        header.setRcode(Rcode.FORMERR);
        header.setFlag(Flags.QR);
        return Optional.of(header.toWire());
    }
}
