package dev.candor.capture;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last attempts to open a connection: a system repeats one that is not answered, and that counts once. */
final class Attempts {
    private static final int MOST = 1 << 16;

    private final Map<Frame, Boolean> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Frame, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this is no repetition. */
    boolean isNew(Frame frame) {
        return !frame.packet().protocol().equals("tcp") || last.putIfAbsent(frame.attempt(), true) == null;
    }
}
