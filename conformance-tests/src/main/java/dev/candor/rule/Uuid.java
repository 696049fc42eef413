package dev.candor.rule;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UUID (RFC 9562) as it stands in a value.
 *
 * @param digits its 32 hexadecimal digits in lower case
 */
record Uuid(String digits) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$");

    private static final int VERSION = 12;
    private static final int VARIANT = 16;
    private static final int HEX = 16;

    /** The UUID that a value ends with; what may stand before it is declared by the field's schema. */
    static Optional<Uuid> endOf(String value) {
        Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
        return form.find()
                ? Optional.of(new Uuid(form.group(1) + form.group(2) + form.group(3) + form.group(4) + form.group(5)))
                : Optional.empty();
    }

    /** The first half of a long digest, or a short one as a whole. */
    static Uuid of(byte[] digest) {
        return new Uuid(HexFormat.of().formatHex(digest, 0, HEX));
    }

    int version() {
        return Character.digit(digits.charAt(VERSION), HEX);
    }

    /** Whether it is of the variant that has versions. */
    boolean isStandard() {
        return Character.digit(digits.charAt(VARIANT), HEX) >> 2 == 2;
    }

    /** The digits without those of version and variant, which say nothing of where they come from: 120 bits. */
    String core() {
        return digits.substring(0, VERSION) + digits.substring(VERSION + 1, VARIANT) + digits.substring(VARIANT + 1);
    }
}
