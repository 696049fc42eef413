package dev.candor.rule;

import dev.candor.trial.Run;
import dev.candor.world.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where and in which language a run was told that it is.
 *
 * @param zone of the machine
 * @param zoneNames finds what people call the zone
 * @param languages finds the language, as {@code LANG} has it
 * @param began of the run
 * @param over of the run
 */
record Whereabouts(ZoneId zone, Pattern zoneNames, Pattern languages, Instant began, Instant over) {
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
        ZoneId zone = ZoneId.of(variables.getOrDefault("TZ", World.ZONE));
        String language = variables.getOrDefault("LANG", World.LANGUAGE);
        return new Whereabouts(zone, anyOf(names(zone, run.began())), anyOf(names(language)), run.began(), run.over());
    }

    private static List<String> names(ZoneId zone, Instant at) {
        TimeZone spoken = TimeZone.getTimeZone(zone);
        boolean daylight = zone.getRules().isDaylightSavings(at);
        return List.of(
                zone.getId().substring(zone.getId().lastIndexOf('/') + 1),
                spoken.getDisplayName(daylight, TimeZone.LONG, Locale.ENGLISH),
                spoken.getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH));
    }

    private static List<String> names(String language) {
        String name = language.replaceFirst("\\..*", "");
        return name.indexOf('_') > 0 ? List.of(language, name, name.replace('_', '-')) : List.of(language);
    }

    private static Pattern anyOf(List<String> words) {
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![A-Za-z0-9])(?:" + any + ")(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    }

    /** What a text tells of it, in words. */
    Optional<String> told(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return Optional.empty();
        }
        if (offset(text)) {
            return Optional.of("the offset of the machine's time zone");
        }
        if (zoneNames.matcher(text).find()) {
            return Optional.of("the name of the machine's time zone");
        }
        if (local(text) || shifted(text)) {
            return Optional.of("a time of the run by the machine's time zone");
        }
        return languages.matcher(text).find() ? Optional.of("the language of the user") : Optional.empty();
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
