package dev.candor.capture;

import java.net.InetAddress;

/**
 * One packet that left a world: an attempt to open a TCP connection, a UDP datagram, or whatever else is carried by IP.
 *
 * @param from who sent it
 * @param to where it was to go
 * @param port where it was to go; 0 where the protocol has none
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code sctp}, ..., or {@code ip-N} with the number that it has
 *     at IANA
 * @param bytes that it carries behind the headers that are known here; of a datagram in several fragments, all of it
 */
public record Packet(InetAddress from, InetAddress to, int port, String protocol, int bytes) {}
