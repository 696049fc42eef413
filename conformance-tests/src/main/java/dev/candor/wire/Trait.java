package dev.candor.wire;

/**
 * One thing about a run's traffic that two runs can have alike.
 *
 * @param of name of the request or of the event; empty where it is about all of them
 * @param at JSON Pointer in the decoded body or in the event, or name of a header; empty where it is about the whole
 */
public record Trait(Kind kind, String of, String at) {
    /** What is compared. */
    public enum Kind {
        REQUESTS("which requests are sent"),
        ORDER("order of the requests"),
        EVENTS("which events are sent"),
        LINE("method, path and query"),
        HEADERS("order and spelling of the headers"),
        HEADER("value of a header"),
        KEYS("keys and their order"),
        VALUE("value"),
        FORM("bytes between the values");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
