package dev.candor.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;

/** Remembers that a notice was shown: once for each installation and text. */
final class NoticeMark {
    private NoticeMark() {}

    /** Shows the notice if it is still owed; where that cannot be remembered, each run owes it. */
    static void show(Notice notice, Folders folders, boolean chosen, PrintStream messages) {
        if (chosen && notice.untilChosen()) {
            return;
        }
        try {
            Files.createDirectories(folders.spool());
        } catch (IOException unwritable) {
            return; // Nothing can be recorded there, so nothing will leave.
        }
        try {
            // Of several runs at once, the one that makes the mark tells.
            Files.createFile(folders.state().resolve("notice-" + notice.version()));
        } catch (FileAlreadyExistsException shown) {
            return;
        } catch (IOException unwritable) {
            // Better told twice than not at all.
        }
        messages.println(notice.text());
    }
}
