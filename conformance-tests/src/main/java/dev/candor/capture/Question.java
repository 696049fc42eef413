package dev.candor.capture;

import java.net.InetAddress;

/**
 * One question that came to a {@link NameServer}.
 *
 * @param from who asked
 * @param name as it was asked, upper and lower case kept, without the dot at its end, odd bytes as {@code \DDD}, at most
 *     255 characters; empty where it could not be read
 * @param type of the record that was asked for: {@code A}, {@code AAAA}, {@code HTTPS}, {@code TYPE65280}; empty where it
 *     could not be read
 * @param malformed whether the message was no question as RFC 1035 has them
 */
public record Question(InetAddress from, String name, String type, boolean malformed) {}
