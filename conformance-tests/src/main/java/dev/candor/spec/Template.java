package dev.candor.spec;

import java.util.Map;

/** Text with {@code {name}} places, as it stands in profiles and in candor.json. */
public final class Template {
    private Template() {}

    /**
     * Fills every place whose name is known; an unknown place stays as it is, so that JSON braces survive.
     *
     * @param text the template
     * @param values place name without braces to its text
     */
    public static String fill(String text, Map<String, String> values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
