package dev.candor.leak;

import dev.candor.world.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spellings and parts of a fact, by its kind. */
final class Variants {
    private static final List<String> JOINED_BY = List.of("", ".", "-", "_", "+");
    private static final String HOMES = "/home/";

    private final List<Variant> variants = new ArrayList<>();

    private Variants() {}

    /**
     * One spelling or part.
     *
     * @param name which; null where it is the fact itself
     * @param part whether it is less than the fact
     * @param secret whether it is a credential
     */
    record Variant(@Nullable String name, String text, boolean part, boolean secret) {}

    static List<Variant> of(Fact fact) {
        Variants all = new Variants();
        String value = fact.value().strip();
        switch (fact.kind()) {
            case "user" -> all.user(value);
            case "name" -> all.name(value);
            case "email" -> all.email(value);
            case "host" -> all.host(value);
            case "home", "path" -> all.path(value, fact.below());
            case "remote" -> all.remote(value);
            case "mac" -> all.whole(value).spellings("address", Addresses.ofHardware(value));
            case "ip" -> all.whole(value).spellings("address", Addresses.ofNetwork(value));
            case "machine-id" -> all.machineId(value);
            case "plugin", "project" -> all.named(value);
            default -> all.whole(value);
        }
        return all.variants;
    }

    private Variants whole(String text) {
        variants.add(new Variant(null, text, false, false));
        return this;
    }

    private void spellings(String name, List<String> texts) {
        texts.forEach(text -> spelling(name, text));
    }

    private void spelling(String name, String text) {
        variants.add(new Variant(name, text, false, false));
    }

    private void part(String name, String text) {
        variants.add(new Variant(name, text, true, false));
    }

    /** A name that is too short or common to be searched alone still gives itself away in the path of a home. */
    private void user(String user) {
        whole(user);
        spelling("in-path", HOMES + user);
        spelling("in-path", "/users/" + user);
        spelling("in-path", "\\users\\" + user);
    }

    private void name(String name) {
        whole(name);
        String[] words = name.split("\\s+");
        if (words.length > 1) {
            String last = words[words.length - 1];
            JOINED_BY.forEach(by -> spelling("joined", String.join(by, words)));
            spelling("turned", last + ", " + words[0]);
            spelling("turned", last + " " + words[0]);
            part("initial", words[0].charAt(0) + last);
            part("initial", words[0].charAt(0) + "." + last);
            part("given-name", words[0]);
            part("surname", last);
        }
    }

    private void email(String address) {
        whole(address);
        int at = address.indexOf('@');
        if (at > 0) {
            String local = address.substring(0, at);
            part("local-part", local);
            int tag = local.indexOf('+');
            if (tag > 0) {
                part("local-part", local.substring(0, tag));
                spelling("untagged", local.substring(0, tag) + address.substring(at));
            }
            spelling("mailto", "mailto:" + address);
            part("domain", address.substring(at + 1));
        }
    }

    private void host(String host) {
        whole(host);
        int dot = host.indexOf('.');
        if (dot > 0) {
            spelling("short", host.substring(0, dot));
            part("domain", host.substring(dot + 1));
        } else {
            spelling("local", host + ".local");
        }
    }

    private void path(String value, @Nullable List<String> below) {
        String path = value.length() > 1 && value.matches(".*[/\\\\]") ? value.substring(0, value.length() - 1) : value;
        String mark = path.contains("/") ? "/" : "\\";
        String slashes = path.replace('\\', '/');
        whole(path);
        spelling("slash", path + mark);
        spelling("file-url", (slashes.startsWith("/") ? "file://" : "file:///") + slashes);
        other(path, mark);
        for (String component : path.split("[/\\\\]")) {
            part("component", component);
        }
        for (String file : below == null ? List.<String>of() : below) {
            String there = path + mark + file.replace("/", mark);
            spelling("below", there);
            other(there, mark);
        }
    }

    /** As it is written where folders are parted by the other mark. */
    private void other(String path, String mark) {
        String other = mark.equals("/") ? path.replace('/', '\\') : path.replace('\\', '/');
        spelling("backslashes", other);
        spelling("backslashes", other + (mark.equals("/") ? "\\" : "/"));
    }

    private void remote(String value) {
        whole(value);
        Remote remote = Remote.of(value);
        spellings("address", remote.spellings());
        part("host", remote.host());
        part("path", remote.path());
        part("path", remote.path() + ".git");
        for (String component : remote.path().split("/")) {
            part("component", component);
        }
        part("user", remote.user());
        variants.add(new Variant("credentials", remote.password(), true, true));
    }

    private void named(String name) {
        whole(name);
        int slash = name.lastIndexOf('/');
        if (slash >= 0) {
            part("scope", name.substring(0, slash));
            part("unscoped", name.substring(slash + 1));
        }
    }

    private void machineId(String id) {
        whole(id);
        String bare = id.replace("-", "");
        spelling("bare", bare);
        if (bare.length() == 32) {
            spelling("hyphens", bare.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
    }
}
