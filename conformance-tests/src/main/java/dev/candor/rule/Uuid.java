package dev.candor.rule;

import java.nio.ByteBuffer;
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

    int version() {
        return Character.digit(digits.charAt(VERSION), HEX);
    }

    /** Whether it is of the variant that has versions. */
    boolean isStandard() {
        return Character.digit(digits.charAt(VARIANT), HEX) >> 2 == 2;
    }

    Core core() {
        return new Core(
                Long.parseUnsignedLong(digits, 0, VARIANT, HEX), Long.parseUnsignedLong(digits, VARIANT, 2 * HEX, HEX));
    }

    /** A UUID without the digits of version and variant, which say nothing of where it comes from: 120 bits. */
    record Core(long high, long low) {
        private static final long NO_VERSION = ~0xF000L;
        private static final long NO_VARIANT = ~(0xFL << 60);

        Core {
            high &= NO_VERSION;
            low &= NO_VARIANT;
        }

        /** The first half of a long digest, or a short one as a whole. */
        static Core of(byte[] digest) {
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new Core(bytes.getLong(), bytes.getLong());
        }
    }
}
