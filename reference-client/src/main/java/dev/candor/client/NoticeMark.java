package dev.candor.client;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Shows a notice, and remembers it where it is owed once for each installation and text. */
final class NoticeMark {
    private NoticeMark() {}

    /** Shows the notice if it is still owed; where that cannot be remembered, each run owes it. */
    static void show(Notice notice, @Nullable Folders folders, PrintStream messages) {
        if (notice.eachRun() || folders != null && owed(notice, folders)) {
            messages.println(notice.text());
        }
    }

    private static boolean owed(Notice notice, Folders folders) {
        try {
            Files.createDirectories(folders.spool());
        } catch (IOException unwritable) {
            return false; // Nothing can be recorded there, so nothing will leave.
        }
        try {
            // Of several runs at once, the one that makes the mark tells.
            Files.createFile(folders.state().resolve("notice-" + notice.version()));
            return true;
        } catch (FileAlreadyExistsException shown) {
            return false;
        } catch (IOException unwritable) {
            return true; // Better told twice than not at all.
        }
    }
}
