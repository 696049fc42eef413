package dev.candor.capture;

import java.net.InetAddress;
import java.util.Set;

/**
 * Where programs in sealed worlds reach the kit.
 *
 * @param names the address of the name server
 * @param ports at which connections to any address end at the kit
 * @param first of the ports at which their 127.0.0.1 is the kit's
 * @param last of those ports
 */
public record SealedPlace(InetAddress names, Set<Integer> ports, int first, int last) {}
