package dev.candor.leak.layer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of octets as programs print them: {@code [104, 101]}, {@code 0x68,0x65}, signed ones as Java prints them. */
public final class ByteArrays implements TextLayer {
    private static final String OCTET = "(?:0x[0-9A-Fa-f]{1,2}|-?\\d{1,3})";
    private static final Pattern LIST = Pattern.compile(OCTET + "(?:\\s*,\\s*" + OCTET + "){5,}+");
    private static final int LEAST_COMMAS = 5;

    /** Letters from one comma to the next. */
    private static final int FARTHEST = 7;

    @Override
    public String name() {
        return "byte-array";
    }

    @Override
    public int sign() {
        return Octets.COMMA;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        if (!any(text, from, to)) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher lists = LIST.matcher(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
        while (lists.find()) {
            for (String octet : lists.group().split("\\s*,\\s*")) {
                out.write(Integer.decode(octet.startsWith("0x") ? octet : octet.replaceFirst("^(-?)0+(?=.)", "$1")));
            }
            out.write('\n');
        }
        return out.size() == 0 ? null : out.toByteArray();
    }

    /** Whether as many commas as it takes stand close to each other behind digits. */
    private static boolean any(byte[] text, int from, int to) {
        int commas = 0;
        int last = from;
        for (int i = from + 1; i < to; i++) {
            if (text[i] == ',') {
                boolean near = i - last <= FARTHEST && Hex.digit(text[i - 1]) >= 0;
                commas = near && i + 1 < to && (text[i + 1] == ' ' || text[i + 1] <= '9') ? commas + 1 : 0;
                last = i;
                if (commas >= LEAST_COMMAS) {
                    return true;
                }
            }
        }
        return false;
    }
}
