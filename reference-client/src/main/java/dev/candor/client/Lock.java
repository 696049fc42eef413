package dev.candor.client;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Held by one at a time, over processes and within this one. */
final class Lock implements Closeable {
    /** A file lock is the whole process's: threads need one of their own. */
    private static final ReentrantLock WITHIN = new ReentrantLock();

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock on a file, which is made where it is missing. */
    static Lock on(Path file) throws IOException {
        WITHIN.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Lock(channel);
        } catch (IOException | RuntimeException none) {
            WITHIN.unlock();
            throw none;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            WITHIN.unlock();
        }
    }
}
