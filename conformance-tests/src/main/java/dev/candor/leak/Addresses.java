package dev.candor.leak;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The spellings of hardware and network addresses. */
final class Addresses {
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int HEX = 16;
    private static final int GROUPS = 8;

    private Addresses() {}

    /** With each separator and with none, as a number, and as the EUI-64 that stands in addresses of IPv6. */
    static List<String> ofHardware(String address) {
        String digits = address.replaceAll("[:.-]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{12}")) {
            return List.of(digits);
        }
        String local = Integer.toHexString(0x100 | Integer.parseInt(digits.substring(0, 2), HEX) ^ 2)
                .substring(1);
        String wide = digits.substring(0, 6) + "fffe" + digits.substring(6);
        String eui = local + wide.substring(2);
        return List.of(
                digits,
                digits.replaceAll("(..)(?!$)", "$1:"),
                digits.replaceAll("(..)(?!$)", "$1-"),
                digits.replaceAll("(....)(?!$)", "$1."),
                "0x" + digits,
                Long.toString(Long.parseLong(digits, HEX)),
                eui,
                eui.replaceAll("(....)(?!$)", "$1:"),
                eui.replaceAll("(..)(?!$)", "$1:"),
                eui.replaceAll("(..)(?!$)", "$1-"),
                wide,
                wide.replaceAll("(....)(?!$)", "$1:"),
                wide.replaceAll("(..)(?!$)", "$1:"),
                wide.replaceAll("(..)(?!$)", "$1-"));
    }

    static List<String> ofNetwork(String address) {
        String bare = address.replaceAll("^\\[|]$|%.*$", "").toLowerCase(Locale.ROOT);
        if (DOTTED.matcher(bare).matches()) {
            return ofFour(bare);
        }
        return bare.contains(":") ? ofSix(bare) : List.of();
    }

    private static List<String> ofFour(String address) {
        long number = 0;
        for (String part : address.split("\\.")) {
            number = number << Byte.SIZE | Integer.parseInt(part) & 0xff;
        }
        String hex = String.format(Locale.ROOT, "%08x", number);
        return List.of(
                address.replace('.', '-'),
                address.replace('.', '_'),
                Long.toString(number),
                hex,
                "0x" + hex,
                "::ffff:" + address,
                "::ffff:" + hex.replaceAll("(....)(?!$)", "$1:"));
    }

    private static List<String> ofSix(String address) {
        List<Integer> groups = groups(address);
        if (groups.size() != GROUPS) {
            return List.of();
        }
        List<String> full = groups.stream()
                .map(group -> String.format(Locale.ROOT, "%04x", group))
                .toList();
        List<String> shorter = groups.stream().map(Integer::toHexString).toList();
        String joined = String.join("", full);
        return List.of(
                String.join(":", full),
                String.join(":", shorter),
                String.join(":", shorter).replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::"),
                String.join("-", shorter),
                joined,
                new BigInteger(joined, HEX).toString());
    }

    private static List<Integer> groups(String address) {
        String[] sides = address.split("::", 2);
        List<Integer> head = numbers(sides[0]);
        List<Integer> tail = sides.length > 1 ? numbers(sides[1]) : List.of();
        List<Integer> all = new ArrayList<>(head);
        for (int i = head.size() + tail.size(); i < GROUPS && sides.length > 1; i++) {
            all.add(0);
        }
        all.addAll(tail);
        return all;
    }

    private static List<Integer> numbers(String groups) {
        List<Integer> numbers = new ArrayList<>();
        for (String group : groups.split(":")) {
            if (group.matches("[0-9a-f]{1,4}")) {
                numbers.add(Integer.parseInt(group, HEX));
            }
        }
        return numbers;
    }
}
