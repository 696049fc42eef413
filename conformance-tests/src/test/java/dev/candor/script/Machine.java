package dev.candor.script;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;

/** What a program can find out of the machine itself. */
final class Machine {
    private Machine() {}

    /** The first interface's address as a decimal number; empty where there is none. */
    static String mac() {
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                byte[] address = one.getHardwareAddress();
                if (address != null && address.length == 6) {
                    return Long.toString(Long.parseLong(HexFormat.of().formatHex(address), 16));
                }
            }
            return "";
        } catch (SocketException e) {
            return "";
        }
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
