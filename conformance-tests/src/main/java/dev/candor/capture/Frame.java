package dev.candor.capture;

/**
 * A packet with what tells it from others.
 *
 * @param fromPort 0 where the protocol has none
 * @param mark the sequence number of TCP, the first 8 bytes of what is carried by UDP; 0 elsewhere
 */
record Frame(Packet packet, int fromPort, long mark) {
    /** Equal for two attempts if, and only if, the second one repeats the first. */
    Frame attempt() {
        Packet bare = new Packet(packet.from(), packet.to(), packet.port(), packet.protocol(), 0);
        return new Frame(bare, fromPort, mark);
    }
}
