package dev.candor.report;

/** Colours, where the reader's terminal shows them and NO_COLOR does not forbid them. */
public record Paint(boolean on) {
    public String red(String text) {
        return paint("31", text);
    }

    public String green(String text) {
        return paint("32", text);
    }

    public String bold(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
