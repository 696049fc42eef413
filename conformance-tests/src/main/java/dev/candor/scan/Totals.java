package dev.candor.scan;

/** What a scan has come to so far. */
public final class Totals {
    private long files;
    private long bytes;
    private long exchanges;
    private long affected;
    private long findings;
    private long dark;
    private long broken;

    Totals() {}

    /** Files in which an exchange stood. */
    public long files() {
        return files;
    }

    /** Bytes that were read, without the gzip around them. */
    public long bytes() {
        return bytes;
    }

    /** Exchanges that were searched. */
    public long exchanges() {
        return exchanges;
    }

    /** Exchanges with a finding. */
    public long affected() {
        return affected;
    }

    /** Facts found, each once per place. */
    public long findings() {
        return findings;
    }

    /** Parts that could not be looked into. */
    public long dark() {
        return dark;
    }

    /** Places that could not be read. */
    public long broken() {
        return broken;
    }

    void file() {
        files++;
    }

    void read(long more) {
        bytes += more;
    }

    void searched(int more) {
        exchanges += more;
    }

    void notice() {
        broken++;
    }

    void found(Found found) {
        affected += found.leaks().isEmpty() ? 0 : 1;
        findings += found.leaks().size();
        dark += found.dark().size();
    }
}
