package dev.candor.scan;

import org.jspecify.annotations.Nullable;

/**
 * A name and a value as archives have them: headers, cookies, fields of a form.
 *
 * @param file name of the file that the field carries; null where it carries none
 */
record Pair(String name, String value, @Nullable String file) {
    static Pair read(String what, Parsing json) throws Broken {
        Reader reader = new Reader();
        json.object(what, reader);
        return new Pair(reader.name, reader.value, reader.file);
    }

    private static final class Reader implements Parsing.Member {
        private String name = "";
        private String value = "";
        private @Nullable String file;

        @Override
        public void read(String key, Parsing json) throws Broken {
            boolean known = key.equals("name") || key.equals("value") || key.equals("fileName");
            if (!known || json.isNull()) {
                json.skip();
                return;
            }
            String text = json.text(key);
            switch (key) {
                case "name" -> name = text;
                case "value" -> value = text;
                default -> file = text;
            }
        }
    }
}
