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
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += text[i] == ',' && i > from && Hex.digit(text[i - 1]) >= 0 ? 1 : 0;
        }
        if (commas < LEAST_COMMAS) {
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
}
