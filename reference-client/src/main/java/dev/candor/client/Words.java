package dev.candor.client;

/** Forms of short texts, checked by hand: a regular expression costs a one-shot host more than the whole event. */
final class Words {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    private Words() {}

    /** {@code [a-z][a-z0-9-]*}. */
    static boolean name(String text) {
        return !text.isEmpty() && LOWER.indexOf(text.charAt(0)) >= 0 && only(text, LOWER + DIGITS + "-");
    }

    /** {@code [A-Z][A-Z0-9]{0,15}-[0-9]{1,6}}. */
    static boolean code(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 1 || hyphen > 16 || text.length() - hyphen < 2 || text.length() - hyphen > 7) {
            return false;
        }
        return UPPER.indexOf(text.charAt(0)) >= 0
                && only(text.substring(0, hyphen), UPPER + DIGITS)
                && only(text.substring(hyphen + 1), DIGITS);
    }

    /** {@code [0-9A-Za-z_.-]{1,32}}. */
    static boolean errorId(String text) {
        return !text.isEmpty() && text.length() <= 32 && only(text, LOWER + UPPER + DIGITS + "_.-");
    }

    /** {@code v?N.N.N} with an optional suffix of at most 65 characters. */
    static boolean version(String text) {
        int at = threeNumbers(text, text.startsWith("v") ? 1 : 0);
        if (at < 0) {
            return false;
        }
        String rest = text.substring(at);
        return rest.isEmpty()
                || rest.length() >= 2
                        && rest.length() <= 65
                        && "-+.".indexOf(rest.charAt(0)) >= 0
                        && only(rest.substring(1), LOWER + UPPER + DIGITS + ".+-");
    }

    /** A version as it was handed over, else what stands for an unknown one. */
    static String versionOr(String unknown, String text) {
        return version(text) ? text : unknown;
    }

    /** {@code [a-z0-9][a-z0-9._-]{0,63}}. */
    static boolean library(String text) {
        return !text.isEmpty()
                && text.length() <= 64
                && (LOWER + DIGITS).indexOf(text.charAt(0)) >= 0
                && only(text, LOWER + DIGITS + "._-");
    }

    /** One to so many characters of printable ASCII, without a space. */
    static boolean word(String text, int most) {
        return !text.isEmpty() && ascii(text, most) && text.indexOf(' ') < 0;
    }

    /** So many characters of printable ASCII at most, spaces among them. */
    static boolean ascii(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= most;
    }

    /** {@code N.N.N} and at most 16 more characters, such as {@code rc1} or {@code .dev3}. */
    static boolean release(String text) {
        int at = threeNumbers(text, 0);
        return at >= 0 && text.length() - at <= 16 && only(text.substring(at), LOWER + UPPER + DIGITS + ".+-");
    }

    /** Such a version as it was handed over, else what stands for an unknown one. */
    static String releaseOr(String unknown, String text) {
        return release(text) ? text : unknown;
    }

    /** Where three numbers with dots between them end; negative where they do not stand here. */
    private static int threeNumbers(String text, int from) {
        int at = from;
        for (int part = 0; part < 3; part++) {
            int first = at;
            while (at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at == first || part < 2 && (at == text.length() || text.charAt(at++) != '.')) {
                return -1;
            }
        }
        return at;
    }

    /** One to five words of {@code [a-z][a-z-]*}, a space between them. */
    static boolean command(String text) {
        String[] words = text.split(" ", -1);
        for (String word : words) {
            if (word.isEmpty() || LOWER.indexOf(word.charAt(0)) < 0 || !only(word, LOWER + "-")) {
                return false;
            }
        }
        return words.length <= 5;
    }

    /** {@code [a-z][a-z0-9_-]{0,39}}, where further signs may be allowed. */
    static boolean kind(String text, String further) {
        return !text.isEmpty()
                && text.length() <= 40
                && LOWER.indexOf(text.charAt(0)) >= 0
                && only(text, LOWER + DIGITS + "_-" + further);
    }

    /** Digits of lower-case hex. */
    static boolean hex(String text) {
        return !text.isEmpty() && only(text, DIGITS + "abcdef");
    }

    /** One to so many characters, none of them a control. */
    static boolean printable(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }

    private static boolean only(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
