package dev.candor.spec;

import java.util.List;

/** The two lists of values that hold where a profile declares nothing else; they stand in the specification. */
public final class Values {
    /** What people write who mean yes, and so deny where a switch names the denial. */
    public static final List<String> MEANT = List.of("1", "2", "true", "TRUE", "yes", "on");

    /** All spellings that are tried of a variable or a property, declared or not, beside none at all. */
    public static final List<String> TRIED =
            List.of("", "0", "false", "FALSE", "no", "off", "1", "2", "true", "TRUE", "yes", "on", "-1");

    /** What DO_NOT_TRACK is set to by who means no denial by it: it grants nothing. */
    public static final String NO_DENIAL = "0";

    private Values() {}
}
