package dev.candor.client;

import java.io.File;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The hardware address of a network interface, as an unsigned number in decimal; never a random one. */
final class MacAddress {
    private static final Path INTERFACES = Path.of("/sys/class/net");

    /** Digits in hex of an address: 48 bits. */
    private static final int DIGITS = 12;

    private MacAddress() {}

    /** Of this machine; null where it has none. */
    static @Nullable String decimal() {
        return Files.isDirectory(INTERFACES) ? decimal(INTERFACES) : asked();
    }

    /** From a folder with one folder for each interface; that of a device comes first, since others come and go. */
    static @Nullable String decimal(Path interfaces) {
        String[] names = interfaces.toFile().list();
        if (names == null) {
            return null;
        }
        Arrays.sort(names);
        String first = null;
        for (String name : names) {
            String number = number(KeptFile.readOrEmpty(interfaces.resolve(name).resolve("address")));
            if (number != null && new File(interfaces.resolve(name).toFile(), "device").exists()) {
                return number;
            }
            first = first == null ? number : first;
        }
        return first;
    }

    /** Of an address such as {@code 02:42:ac:11:00:02}; null where it is all zeros or none. */
    static @Nullable String number(String address) {
        String hex = address.replace(":", "");
        try {
            long number = hex.length() == DIGITS ? Long.parseUnsignedLong(hex, 16) : 0;
            return number == 0 ? null : Long.toString(number);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** By the platform, whose classes cost a one-shot host more than a few small files. */
    private static @Nullable String asked() {
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                byte[] address = one.getHardwareAddress();
                String number = address == null ? null : number(Digest.hex(address));
                if (number != null) {
                    return number;
                }
            }
        } catch (IOException unknown) {
            // As if there were none.
        }
        return null;
    }
}
