package dev.candor.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the address of a repository, empty where it has none: {@code scheme://user:password@host:port/path.git} or
 * {@code user@host:path.git}.
 *
 * @param path owner and name, without {@code .git}
 */
record Remote(String user, String password, String host, String path) {
    private static final Pattern URL = Pattern.compile(
            "[A-Za-z][A-Za-z0-9+.-]*://(?:([^:@/]*)(?::([^@/]*))?@)?([^:/]*)(?::\\d+)?/*(.*)", Pattern.DOTALL);
    private static final Pattern SCP = Pattern.compile("(?:([^:@/]*)(?::([^@/]*))?@)?([^:/]*):/*(.*)", Pattern.DOTALL);

    static Remote of(String remote) {
        Matcher url = URL.matcher(remote);
        Matcher parts = url.matches() ? url : SCP.matcher(remote);
        if (!parts.matches()) {
            return new Remote("", "", "", "");
        }
        String path = parts.group(4).replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        return new Remote(text(parts.group(1)), text(parts.group(2)), parts.group(3), path);
    }

    /** The same repository by every other address that tools make of it. */
    List<String> spellings() {
        if (host.isEmpty() || path.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (String end : List.of("", ".git", "/")) {
            String there = path + end;
            all.add("https://" + host + "/" + there);
            all.add("http://" + host + "/" + there);
            all.add("ssh://git@" + host + "/" + there);
            all.add("git://" + host + "/" + there);
            all.add("git@" + host + ":" + there);
            all.add(host + ":" + there);
            all.add(host + "/" + there);
            if (!user.isEmpty()) {
                all.add("https://" + user + "@" + host + "/" + there);
                all.add(user + "@" + host + ":" + there);
            }
            if (!password.isEmpty()) {
                all.add("https://" + user + ":" + password + "@" + host + "/" + there);
            }
        }
        return all;
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
