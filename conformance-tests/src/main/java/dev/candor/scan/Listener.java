package dev.candor.scan;

/** Is told, in one thread and in the order of the files, what a scan shows. */
public interface Listener {
    /** Something was found in an exchange, or could not be looked into. */
    void found(Found found);

    /** Something could not be read; this may come earlier than what was found before it. */
    void notice(Notice notice);

    /** How far it has come; called often. */
    void soFar(Totals totals);

    /** Whether nobody wants to know more. */
    boolean enough();
}
