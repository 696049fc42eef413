package dev.candor.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sanitised text must be free of. What was handed over is known and looked for as it was; of what an implementation adds
 * itself only that is named which can be nothing else, since error text is full of what merely looks like a path or a secret.
 *
 * @param paths absolute paths that were handed over
 * @param urls addresses that were handed over
 * @param emails e-mail addresses that were handed over
 * @param variables values of environment variables
 */
record Stripped(Set<String> paths, Set<String> urls, Set<String> emails, Collection<String> variables) {
    /** Shorter values of variables stand in text by chance. */
    private static final int SHORTEST = 6;

    /** A slash that begins a path: not within a relative one, after a stand-in such as $SNIP, or in a closing tag. */
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w.$~@*%<>)\\]}/\\\\\\u2026-])/(?=[\\w.~@+-])[^\\s\"'`<>|;,()\\[\\]{}:?*]*");

    /** First components that file systems have and pages of a site do not, with one more below. */
    private static final Pattern FILE_SYSTEM = Pattern.compile(
            "/(home|Users|root|tmp|var|usr|etc|opt|private|mnt|srv|Volumes|proc|sys|dev|workspaces?|builds|Applications"
                    + "|Library|System|nix)/[^/]+.*");

    private static final Pattern DRIVE = Pattern.compile("(?<![A-Za-z0-9_])[A-Za-z]:(\\\\{1,2}[\\w.~-]|/[Uu]sers/)");
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^\\s\"'<>\\\\(){}`]*)");

    /** A host that can be reached: with a dot, a port or a user; "https://[removed]" is none. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "([^@/?#]*@.+|[\\w-]+(\\.[\\w-]+)+|localhost|\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]*])(:\\d+)?([/?#].*)?|[\\w-]+:\\d+.*");

    /** The domain of an address, unlike the version in "plugin@5.13.1-next.beta", begins with no number and a dot. */
    private static final Pattern EMAIL =
            Pattern.compile("(?<local>[\\w.%+-]+)@(?!v?\\d+\\.\\d)(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?![\\w-])");

    /** What this text holds that it must not, in words. */
    List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        if (holdsPath(text)) {
            faults.add("an absolute path");
        }
        if (holdsUrl(text)) {
            faults.add("a URL");
        }
        if (all(EMAIL, text).stream().anyMatch(email -> !email.startsWith("git@") || emails.contains(email))) {
            faults.add("an e-mail address");
        }
        if (variables.stream().anyMatch(value -> isWord(text, value))) {
            faults.add("the value of an environment variable");
        }
        faults.addAll(Credentials.in(text));
        return faults;
    }

    /** What these handed texts and variables make it look for. */
    static Stripped of(Collection<String> handed, Collection<String> variables) {
        Set<String> paths = new LinkedHashSet<>();
        Set<String> urls = new LinkedHashSet<>();
        Set<String> emails = new LinkedHashSet<>();
        for (String text : handed) {
            all(PATH, text).stream().map(Stripped::withoutStop).forEach(paths::add);
            urls.addAll(all(URL, text));
            emails.addAll(all(EMAIL, text));
        }
        return new Stripped(
                paths,
                urls,
                emails,
                variables.stream().filter(value -> value.length() >= SHORTEST).toList());
    }

    private boolean holdsPath(String text) {
        return DRIVE.matcher(text).find()
                || all(PATH, text).stream()
                        .map(Stripped::withoutStop)
                        .anyMatch(path -> FILE_SYSTEM.matcher(path).matches()
                                || paths.stream()
                                        .anyMatch(known -> path.equals(known) || path.startsWith(known + "/")));
    }

    private boolean holdsUrl(String text) {
        Matcher url = URL.matcher(text);
        while (url.find()) {
            String rest = url.group(2);
            boolean file = url.group(1).toLowerCase(Locale.ROOT).equals("file") && rest.startsWith("/");
            if (file || AUTHORITY.matcher(rest).matches() || urls.contains(url.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text, String value) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group()).toList();
    }

    /** A full stop may end the sentence rather than the name. */
    private static String withoutStop(String path) {
        return path.replaceFirst("[./]+$", "");
    }
}
