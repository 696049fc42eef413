package dev.candor.rule;

import dev.candor.trial.Run;
import dev.candor.world.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and in which language a run was told that it is.
 *
 * @param zone of the machine
 * @param language as {@code LANG} has it
 * @param began of the run
 * @param over of the run
 */
record Whereabouts(ZoneId zone, String language, Instant began, Instant over) {
    /** Longer texts are no times and names; what is hidden in them is for others to find. */
    private static final int LONGEST = 4_096;

    /** Clocks are read before and after, and may be cut to whole minutes. */
    private static final Duration MARGIN = Duration.ofSeconds(61);

    private static final Pattern OFFSET = Pattern.compile("(?:^|[\\s\\d(TC])([+-])(\\d{1,2}):?(\\d{2})(?!\\w)");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4})[-/](\\d\\d)[-/](\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d))?");
    private static final Pattern EPOCH = Pattern.compile("(?<![\\w.])(\\d{10})(?:\\d{3}|\\d{6})?(?![\\w-])");
    private static final int MINUTES = 60;

    static Whereabouts of(Run run) {
        Map<String, String> variables = run.step().environment();
        return new Whereabouts(
                ZoneId.of(variables.getOrDefault("TZ", World.ZONE)),
                variables.getOrDefault("LANG", World.LANGUAGE),
                run.began(),
                run.over());
    }

    /** What a text tells of it, in words. */
    Optional<String> told(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return Optional.empty();
        }
        if (offset(text)) {
            return Optional.of("the offset of the machine's time zone");
        }
        if (named(text)) {
            return Optional.of("the name of the machine's time zone");
        }
        if (local(text) || shifted(text)) {
            return Optional.of("a time of the run by the machine's time zone");
        }
        return language(text) ? Optional.of("the language of the user") : Optional.empty();
    }

    private int seconds() {
        return zone.getRules().getOffset(began).getTotalSeconds();
    }

    private boolean offset(String text) {
        return seconds() != 0
                && OFFSET.matcher(text).results().anyMatch(found -> {
                    int minutes = Integer.parseInt(found.group(2)) * MINUTES + Integer.parseInt(found.group(3));
                    return (found.group(1).equals("-") ? -minutes : minutes) * MINUTES == seconds();
                });
    }

    private boolean named(String text) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        boolean daylight = zone.getRules().isDaylightSavings(began);
        String words = TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.LONG, Locale.ENGLISH);
        String letters = TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
        return holds(text, city) || holds(text, words) || holds(text, letters);
    }

    private boolean language(String text) {
        String name = language.replaceFirst("\\..*", "");
        return holds(text, language)
                || name.indexOf('_') > 0 && (holds(text, name) || holds(text, name.replace('_', '-')));
    }

    private static boolean holds(String text, String word) {
        Pattern whole =
                Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(word) + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
        return whole.matcher(text).find();
    }

    private boolean local(String text) {
        return LOCAL.matcher(text).results().anyMatch(found -> {
            int[] parts = new int[6];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = found.group(i + 1) == null ? 0 : Integer.parseInt(found.group(i + 1));
            }
            try {
                LocalDateTime time = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
                return shifted(time.toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                return false;
            }
        });
    }

    private boolean shifted(String text) {
        Matcher epoch = EPOCH.matcher(text);
        while (epoch.find()) {
            if (shifted(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a moment, as it was told, is one of the run only once the zone is taken off. */
    private boolean shifted(Instant told) {
        return seconds() != 0 && !within(told) && within(told.minusSeconds(seconds()));
    }

    private boolean within(Instant moment) {
        return moment.isAfter(began.minus(MARGIN)) && moment.isBefore(over.plus(MARGIN));
    }
}
