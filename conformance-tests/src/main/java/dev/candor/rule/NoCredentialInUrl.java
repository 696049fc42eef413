package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** TRANSPORT-03: no URL of any request holds a credential: as user information, in its path or in its query. */
final class NoCredentialInUrl implements Rule {
    private static final Pattern USER = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[^/?#]*@.*");

    // Names of one word, and the last words of names of several: auth_token, apiKey, write-key, x-amz-signature.
    private static final Pattern NAMED =
            Pattern.compile("(?i)(.*[^a-z])?[a-z]*(token|secret|passwd|password|pwd|credentials?"
                    + "|jwt|bearer|signature)|(.*[^a-z])?(api|access|private|secret|auth|write|license|account|service|app)"
                    + "[_.-]?key|authorization|pass");

    // These often name something else; a value of letters and digits tells.
    private static final Pattern PERHAPS = Pattern.compile("(?i)key|auth|sig");

    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9]).{8,}");

    /** Forms of credentials that are known by sight: JSON web tokens, and those of large services. */
    private static final Pattern KNOWN = Pattern.compile(
            "eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*|gh[pousr]_\\w{20,}|github_pat_\\w{20,}"
                    + "|glpat-[\\w-]{16,}|xox[abprs]-[\\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}|[sr]k_(live|test)_\\w{16,}");

    @Override
    public String requirement() {
        return "TRANSPORT-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Run run : trial.runs()) {
            for (Exchange exchange : run.exchanges()) {
                found(exchange)
                        .forEach(what -> findings.putIfAbsent(
                                what, Finding.at(run, exchange.index(), "url", "no credential", what)));
            }
        }
        if (findings.isEmpty() && trial.exchanges().findAny().isEmpty()) {
            return Verdict.inconclusive("no request arrived, so no URL can be judged");
        }
        return Verdict.of(List.copyOf(findings.values()), "no URL holds a credential");
    }

    /** What a URL holds, in words; never a value. */
    private static List<String> found(Exchange exchange) {
        List<String> found = new ArrayList<>();
        // The address that the kit gave holds what the kit put there.
        String url = exchange.url().startsWith(exchange.base())
                ? exchange.url().substring(exchange.base().length())
                : exchange.url();
        if (USER.matcher(url).matches()) {
            found.add("user information before the host");
        }
        if (KNOWN.matcher(decoded(url)).find()) {
            found.add("a value of the form of a known kind of token");
        }
        found.addAll(inQuery(exchange.query()));
        found.addAll(inPath(exchange.path()));
        return found;
    }

    private static List<String> inQuery(String query) {
        List<String> found = new ArrayList<>();
        for (String part : query.replaceFirst("#.*", "").split("[&;]")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? "" : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (!value.isBlank() && isCredential(name, value)) {
                found.add("a value of the query's \"" + name + '"');
            }
        }
        return found;
    }

    private static boolean isCredential(String name, String value) {
        return NAMED.matcher(name).matches()
                || PERHAPS.matcher(name).matches()
                        && LETTERS_AND_DIGITS.matcher(value).matches();
    }

    private static List<String> inPath(String path) {
        List<String> found = new ArrayList<>();
        String[] segments = path.split("/");
        for (int nth = 1; nth < segments.length; nth++) {
            String name = decoded(segments[nth - 1]);
            if (NAMED.matcher(name).matches()
                    && LETTERS_AND_DIGITS.matcher(segments[nth]).matches()) {
                found.add("a value after \"" + name + "\" in the path");
            }
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
