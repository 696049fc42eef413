package dev.candor.client;

/** The grammar of numbers in JSON: {@code -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?}. */
final class JsonNumber {
    private final String text;
    private int at;

    private JsonNumber(String text) {
        this.text = text;
    }

    static boolean valid(String text) {
        JsonNumber number = new JsonNumber(text);
        return number.whole() && number.fraction() && number.exponent() && number.at == text.length();
    }

    private boolean whole() {
        passes("-");
        return passes("0") || digits();
    }

    private boolean fraction() {
        return !passes(".") || digits();
    }

    private boolean exponent() {
        if (!passes("eE")) {
            return true;
        }
        passes("+-");
        return digits();
    }

    private boolean digits() {
        int from = at;
        while (passes("0123456789")) {
            continue;
        }
        return at > from;
    }

    private boolean passes(String oneOf) {
        if (at < text.length() && oneOf.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return false;
    }
}
