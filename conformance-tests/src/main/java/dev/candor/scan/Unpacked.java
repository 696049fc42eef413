package dev.candor.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file without the gzip around it, if there is one: its first bytes tell, not its name. */
final class Unpacked {
    private static final int MAGIC = 0x1f8b;
    private static final int BLOCK = 1 << 16;

    private Unpacked() {}

    static InputStream of(InputStream in) throws IOException {
        Patient patient = new Patient(in);
        patient.mark(2);
        int magic = patient.read() << Byte.SIZE | patient.read();
        patient.reset();
        return magic == MAGIC ? new GZIPInputStream(patient, BLOCK) : patient;
    }

    /** GZIPInputStream takes an input without available bytes for one at its end; a pipe may have none for a while. */
    private static final class Patient extends BufferedInputStream {
        Patient(InputStream in) {
            super(in, BLOCK);
        }

        @Override
        public synchronized int available() throws IOException {
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }
}
