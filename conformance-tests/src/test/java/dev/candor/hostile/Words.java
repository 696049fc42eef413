package dev.candor.hostile;

import java.util.Random;

/** Texts that no honest tool would send, print or use as a name. */
final class Words {
    private static final String ESCAPE = "\u001b";
    private static final String[] ALL = {
        "",
        " ",
        "\u0000",
        ESCAPE + "[2J" + ESCAPE + "[31mall promises kept" + ESCAPE + "[0m",
        ESCAPE + "]0;title\u0007",
        "\u009b31m",
        "\r\npassed: 99\r\n",
        "\u202egnp.exe",
        "../../../../etc/passwd",
        "..\\..\\x",
        "%2e%2e%2f",
        "/__admin/shutdown",
        "~",
        "-",
        "$(id)",
        "`id`",
        "${jndi:ldap://127.0.0.1/a}",
        "<script>alert(1)</script>",
        "</testcase>",
        "]]>",
        "|--|--|",
        "'; drop table verdicts; --",
        "NaN",
        "null",
        "true",
        "-1",
        "9".repeat(400),
        "1e999",
        "[".repeat(70),
        "{\"a\":".repeat(40),
        "{\"password\":\"x\"}",
        "a".repeat(70_000),
        "\ud800",
        "\udc00x",
        "\ufeffmark",
        "\uffff",
        "e\u0301\u0301\u0301",
        "\ud83d\ude00".repeat(50),
        "=?utf-8?q?=41?=",
        "%",
        "%zz",
        "&=&=",
        "+",
        "(a+)+$",
        "\\Q.*\\E",
        "2026-11-21T10:00:00.000Z",
        "0000-00-00T99:99:99Z",
        "+999999999-12-31T23:59:59Z",
        "00000000-0000-0000-0000-000000000000",
        "d41d8cd98f00b204e9800998ecf8427e"
    };

    private Words() {}

    static String any(Random random) {
        String word = ALL[random.nextInt(ALL.length)];
        return random.nextInt(6) > 0 ? word : word + ALL[random.nextInt(ALL.length)];
    }

    /** One that is at most that long. */
    static String brief(Random random, int most) {
        String word = any(random);
        return word.substring(0, Math.min(most, word.length()));
    }
}
