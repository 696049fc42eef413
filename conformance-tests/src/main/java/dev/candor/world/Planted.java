package dev.candor.world;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The facts that the kit plants: unique markers, a function of the seed alone. */
public final class Planted {
    /** 48 bits. */
    private static final int SHORT = 12;

    /** 96 bits, as long as real credentials are. */
    private static final int LONG = 24;

    /** Between 30 and 60 letters, as tools ask of a setting that nobody is to guess. */
    private static final int SETTING = 36;

    private Planted() {}

    public static Facts facts(long seed) {
        return Facts.of(
                seed,
                List.of(
                        new Fact("user", "user", word(seed, "user")),
                        new Fact("name", "name", capital(seed, "given name") + " " + capital(seed, "family name")),
                        new Fact("email", "email", word(seed, "mailbox") + "@" + word(seed, "domain") + ".example"),
                        new Fact("host", "host", word(seed, "host")),
                        new Fact("remote", "remote", remote(seed, "")),
                        new Fact("project", "project", word(seed, "project")),
                        new Fact("plugin", "plugin", word(seed, "plugin")),
                        new Fact("repo-id", "secret", Marker.of(seed, "repository id", SETTING)),
                        secret(seed, "secret"),
                        secret(seed, Decoy.CLOUD),
                        secret(seed, Decoy.REGISTRY),
                        secret(seed, Decoy.DATABASE)));
    }

    /** The labels of what is planted, whatever the seed. */
    public static Set<String> labels() {
        return facts(0).values().keySet();
    }

    // Its parts are markers of their own, so that another user or project leaves the remote as it was.
    static String remote(long seed, String which) {
        return "https://" + word(seed, "remote user" + which) + ":" + Marker.of(seed, "remote token" + which, LONG)
                + "@git." + word(seed, "remote host" + which) + ".example/" + word(seed, "remote owner" + which) + "/"
                + word(seed, "remote repository" + which) + ".git";
    }

    /** The kind of the fact that has a label; of what is not planted the label itself, as it is for what machines have. */
    static String kind(String label) {
        return facts(0).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(Fact::kind)
                .findFirst()
                .orElse(label.equals("cwd") ? "path" : label);
    }

    private static Fact secret(long seed, String label) {
        return new Fact(label, "secret", Marker.of(seed, label, LONG));
    }

    private static String word(long seed, String label) {
        return Marker.of(seed, label, SHORT);
    }

    private static String capital(long seed, String label) {
        String word = word(seed, label);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
