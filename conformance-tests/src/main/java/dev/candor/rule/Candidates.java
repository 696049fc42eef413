package dev.candor.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many values of a kind of fact there are to list, as a power of ten. Where no register counts them the figure is an
 * assumption, on the side of the one who has to list them: rounded up.
 */
enum Candidates {
    /** Assumed: a dictionary of names, and of stems with a number behind. */
    HOST("host", 9, "host names"),
    /** Assumed: all first names, initials and surnames as accounts join them. */
    USER("user", 8, "user names"),
    /** One for each person: 8 x 10^9 (United Nations, 2022). */
    NAME("name", 10, "names of people"),
    /** Assumed: two for each user of e-mail, of whom there are between 4 and 5 x 10^9. */
    EMAIL("email", 10, "e-mail addresses"),
    /** Assumed: each user name in the places where systems keep homes. */
    HOME("home", 9, "home folders"),
    /** Assumed: each such home with thousands of folders below it. */
    PATH("path", 12, "paths"),
    /** 4.2 x 10^8 repositories on GitHub (Octoverse, 2023), each in the spellings of https and ssh. */
    REMOTE("remote", 9, "remotes"),
    /** The names of those repositories. */
    PROJECT("project", 9, "project names"),
    /** The packages of all registries of languages together stay below it. */
    PLUGIN("plugin", 8, "plugin names"),
    /** 2^24 addresses under each of fewer than 2^16 prefixes that vendors hold (IEEE, MA-L). */
    MAC("mac", 12, "hardware addresses of known vendors"),
    /** 2^32 (RFC 791). */
    IP("ip", 10, "network addresses");

    /** 2^112, the least strength that NIST still accepts (SP 800-131A); machine ids and secrets lie beyond. */
    static final int LISTABLE = 33;

    private final String kind;
    private final int power;
    private final String plural;

    Candidates(String kind, int power, String plural) {
        this.kind = kind;
        this.power = power;
        this.plural = plural;
    }

    /** Of a kind of fact; none where its values are too many to list. */
    static Optional<Candidates> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /** All combinations, as a power of ten. */
    static int power(List<Candidates> listed) {
        return listed.stream().mapToInt(one -> one.power).sum();
    }

    /** For instance {@code 10^9 host names}. */
    String words() {
        return "10^" + power + " " + plural;
    }
}
