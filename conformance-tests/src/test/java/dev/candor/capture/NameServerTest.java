package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class NameServerTest {
    private static final int PATIENCE_MILLIS = 10_000;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final Names names = new Names();
    private final BlockingQueue<Question> told = new LinkedBlockingQueue<>();
    private NameServer server;
    private DatagramSocket socket;

    @BeforeEach
    void open() throws Exception {
        server = NameServer.open(loopback, 0, names, (from, name) -> name.startsWith("unknown."), told::add);
        socket = new DatagramSocket();
        socket.connect(loopback, server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() throws Exception {
        socket.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"A,198.18.0.1", "AAAA,fd00:c4:d0:0:0:0:0:1"})
    void answersWithTheAddressOfTheName(String type, String address) throws Exception {
        Message reply = ask(query("Api.Segment.io.", type));

        assertThat(reply.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(reply.getSection(Section.ANSWER))
                .extracting(Record::rdataToString)
                .containsExactly(address);
        assertThat(reply.getQuestion().getName()).hasToString("Api.Segment.io.");
        assertThat(told.take()).isEqualTo(new Question(loopback, "Api.Segment.io", type, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MX", "TXT", "HTTPS", "SOA", "ANY", "TYPE65280"})
    void answersEveryOtherTypeWithNothing(String type) throws Exception {
        Message reply = ask(query("a.example.", type));

        assertThat(reply.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(reply.getSection(Section.ANSWER)).isEmpty();
        assertThat(reply.getHeader().getFlag(Flags.RA)).isTrue();
        assertThat(told.take()).isEqualTo(new Question(loopback, "a.example", type, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.invalid.", ".", "unknown.example.", "a\\032b.example."})
    void saysOfANameThatDoesNotResolveThatItIsNotThere(String name) throws Exception {
        Message reply = ask(query(name, "A"));

        assertThat(reply.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(told.take().malformed()).isFalse();
    }

    @Test
    void givesTheNameOfAnAddress() throws Exception {
        names.addresses("a.example");

        Message known = ask(query("1.0.18.198.in-addr.arpa.", "PTR"));
        Message unknown = ask(query("2.0.18.198.in-addr.arpa.", "PTR"));

        assertThat(known.getSection(Section.ANSWER))
                .extracting(Record::rdataToString)
                .containsExactly("a.example.");
        assertThat(unknown.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void keepsOddBytesEscapedAndAtMost255Characters() throws Exception {
        Message odd = Message.newQuery(Record.newRecord(
                new Name("\\001\\255\\.", Name.fromString("x".repeat(60) + ".example.")), Type.A, DClass.IN));
        Message longest = query(("\\001".repeat(60) + ".").repeat(4), "A");

        ask(odd);
        ask(longest);

        assertThat(told.take().name()).isEqualTo("\\001\\255\\.." + "x".repeat(60) + ".example");
        assertThat(told.take().name()).hasSize(255).startsWith("\\001\\001");
    }

    @Test
    void speaksEdns() throws Exception {
        Message query = query("a.example.", "A");
        query.addRecord(new OPTRecord(4096, 0, 0), Section.ADDITIONAL);
        Message future = query("a.example.", "A");
        future.addRecord(new OPTRecord(4096, 0, 1), Section.ADDITIONAL);

        Message reply = ask(query);
        Message refusal = ask(future);

        assertThat(reply.getOPT().getPayloadSize()).isEqualTo(1232);
        assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
        assertThat(refusal.getRcode()).isEqualTo(Rcode.BADVERS);
    }

    @Test
    void tellsEveryNameOfAMalformedQuestion() throws Exception {
        Message two = query("a.example.", "A");
        two.addRecord(query("b.example.", "A").getQuestion(), Section.QUESTION);
        Message update = query("c.example.", "SOA");
        update.getHeader().setOpcode(Opcode.UPDATE);

        assertThat(ask(two).getRcode()).isEqualTo(Rcode.FORMERR);
        assertThat(ask(update).getRcode()).isEqualTo(Rcode.NOTIMP);

        assertThat(told).extracting(Question::name).containsExactly("a.example", "b.example", "c.example");
        assertThat(told).allMatch(Question::malformed);
    }

    @Test
    void refusesWhatItCannotReadAndGoesOn() throws Exception {
        byte[] cut = Arrays.copyOf(query("a.example.", "A").toWire(), 20);

        Message refusal = ask(cut);
        send(new byte[1]);
        Message other = ask("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII));
        Message reply = ask(query("a.example.", "A").toWire());

        assertThat(refusal.getRcode()).isEqualTo(Rcode.FORMERR);
        assertThat(other.getRcode()).isEqualTo(Rcode.FORMERR);
        assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
        assertThat(told).extracting(Question::malformed).containsExactly(true, true, true, false);
        server.check();
    }

    @Test
    void survivesEveryDamage() throws Exception {
        Random random = new Random(1);
        NameAnswers answers = new NameAnswers(names, (from, name) -> false, told::add);
        byte[] whole = query("a.b.c.example.", "A").toWire();

        random.ints(20_000).forEach(seed -> answers.answer(damaged(whole, new Random(seed)), loopback));

        assertThat(told).hasSizeGreaterThanOrEqualTo(20_000);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 20));
        random.ints(random.nextInt(8), 0, Math.max(1, bytes.length))
                .filter(at -> at < bytes.length)
                .forEach(at -> bytes[at] = (byte) random.nextInt());
        return bytes;
    }

    @Test
    void neverAnswersAnAnswer() throws Exception {
        Message answer = query("a.example.", "A");
        answer.getHeader().setFlag(Flags.QR);
        socket.setSoTimeout(300);

        assertThatThrownBy(() -> ask(answer)).isInstanceOf(SocketTimeoutException.class);

        assertThat(told.take().malformed()).isTrue();
    }

    @Test
    void answersOverOneConnectionAsOftenAsAsked() throws Exception {
        try (Socket connection = new Socket(loopback, server.port())) {
            connection.setSoTimeout(PATIENCE_MILLIS);

            Message first = ask(query("a.example.", "A"), connection);
            Message second = ask(query("b.example.", "A"), connection);

            assertThat(List.of(first, second))
                    .extracting(reply -> reply.getSection(Section.ANSWER).get(0).rdataToString())
                    .containsExactly("198.18.0.1", "198.18.0.2");
        }
        assertThat(told).extracting(Question::name).containsExactly("a.example", "b.example");
    }

    @Test
    void answersAsTheAddressThatWasAsked() throws Exception {
        InetAddress other = InetAddress.getByName("127.77.0.1");
        server.answerAs(other);
        socket.disconnect();
        socket.connect(other, server.port());

        Message reply = ask(query("a.example.", "A"));

        assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
    }

    @Test
    void tellsAConnectionThatEndsWithinItsQuestion() throws Exception {
        try (Socket connection = new Socket(loopback, server.port())) {
            connection.getOutputStream().write(new byte[] {0, 40, 1, 2, 3});
        }

        assertThat(told.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(new Question(loopback, "", "", true));
    }

    private static Message query(String name, String type) throws Exception {
        return Message.newQuery(Record.newRecord(Name.fromString(name), Type.value(type, true), DClass.IN));
    }

    private Message ask(Message query) throws Exception {
        Message reply = ask(query.toWire());
        assertThat(reply.getHeader().getID()).isEqualTo(query.getHeader().getID());
        return reply;
    }

    private Message ask(byte[] query) throws Exception {
        send(query);
        DatagramPacket reply = new DatagramPacket(new byte[4096], 4096);
        socket.receive(reply);
        return new Message(Arrays.copyOf(reply.getData(), reply.getLength()));
    }

    private void send(byte[] bytes) throws Exception {
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    private static Message ask(Message query, Socket connection) throws Exception {
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        out.writeShort(query.toWire().length);
        out.write(query.toWire());
        DataInputStream in = new DataInputStream(connection.getInputStream());
        return new Message(in.readNBytes(in.readUnsignedShort()));
    }
}
