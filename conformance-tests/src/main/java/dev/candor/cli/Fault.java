package dev.candor.cli;

import dev.candor.report.Answer;
import dev.candor.report.ReportFolder;
import dev.candor.spec.InvalidDocumentException;
import dev.candor.trial.SetUpException;
import java.io.PrintWriter;

/** Tells whose fault an exception is, in words, and never with a stack trace. */
final class Fault {
    private Fault() {}

    /** Prints what happened; returns the exit status. */
    static int explain(Throwable fault, PrintWriter err) {
        if (fault instanceof InvalidDocumentException
                || fault instanceof SetUpException
                || fault instanceof ReportFolder.UnwritableException) {
            err.println("candor: " + fault.getMessage());
            err.flush();
            return Answer.SET_UP_ERROR.status();
        }
        StackTraceElement[] trace = fault.getStackTrace();
        err.println("candor: a fault of the kit, not of the implementation: " + fault);
        if (trace.length > 0) {
            err.println("  at " + trace[0] + "; please report it with the command that led here");
        }
        err.flush();
        return Answer.KIT_FAULT.status();
    }
}
