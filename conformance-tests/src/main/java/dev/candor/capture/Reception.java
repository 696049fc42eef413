package dev.candor.capture;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the connections of one run are received.
 *
 * @param base the address that was given to the implementation, without a trailing slash
 * @param ledger keeps what arrives
 * @param answering gives the answers, one for each connection
 * @param certificate what is shown to who begins TLS
 * @param tls whether a connection that begins like TLS is decrypted
 * @param proxy whether a connection may ask for a tunnel
 * @param names the name by which an address was found, where it was
 */
record Reception(
        String base,
        Ledger ledger,
        Supplier<Answering> answering,
        Certificate certificate,
        boolean tls,
        boolean proxy,
        Function<InetAddress, Optional<String>> names) {}
