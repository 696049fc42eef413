package dev.candor.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an HTTP archive (HAR 1.2, and archives one after the other). Entries are told apart by their brackets, so
 * that a broken one spoils no other; of each, the request alone is kept, since answers are long and nobody sent them.
 */
final class Entries implements Pieces {
    private static final String REQUEST = "request";
    /** The longest name that matters, and more. */
    private static final int NAME = 32;

    private final Bytes in;
    private final Gathered entry = new Gathered();
    private boolean within;

    Entries(Bytes in) {
        this.in = in;
    }

    @Override
    public @Nullable Piece next() throws IOException, Broken {
        if (!within) {
            enter();
        }
        skip(',');
        while (in.ahead() == ']') {
            if (!leave()) {
                return null;
            }
            enter();
            skip(',');
        }
        if (in.ahead() == '}') {
            throw new Broken("brackets must match in /log/entries, but do not; what came before was read");
        }
        long line = in.line();
        entry.clear();
        if (!(in.ahead() == '{' ? entry() : value(entry))) {
            throw new Broken("the archive must be whole, but ends within /log/entries; what came before was read");
        }
        return entry.piece(line);
    }

    private void enter() throws IOException, Broken {
        within = skip('{') && member("log") && skip('{') && member("entries") && skip('[');
        if (!within) {
            throw new Broken("an archive must have a list /log/entries, but has none");
        }
    }

    /** Goes to the end of the archive; whether another one follows. */
    private boolean leave() throws IOException, Broken {
        in.next();
        boolean more = member("entries") || !skip('}') || member("log") || !skip('}');
        if (more || in.ahead() != '{' && in.ahead() >= 0) {
            throw new Broken("the archive must end after its one /log/entries, but does not; only that list was read");
        }
        within = false;
        return in.ahead() == '{';
    }

    /** Goes to the value of a member of this object, or to the end of the object where it has none of that name. */
    private boolean member(String name) throws IOException {
        for (int octet = in.ahead(); octet == '"' || octet == ','; octet = in.ahead()) {
            in.next();
            if (octet == '"') {
                boolean found = name(null).equals(name);
                if (!skip(':')) {
                    return false;
                }
                if (found) {
                    return true;
                }
                value(null);
            }
        }
        return false;
    }

    /** Whether it was whole. */
    private boolean entry() throws IOException {
        entry.add((byte) in.next());
        for (int octet = in.ahead(); octet >= 0; octet = in.ahead()) {
            entry.add((byte) in.next());
            if (octet == '}') {
                return true;
            }
            if (octet == '"') {
                boolean keep = name(entry).equals(REQUEST);
                if (skip(':')) {
                    entry.add((byte) ':');
                    value(keep ? entry : null);
                    entry.add((byte) (keep ? ' ' : '0'));
                }
            }
        }
        return false;
    }

    private String name(@Nullable Gathered keeping) throws IOException {
        StringBuilder name = new StringBuilder();
        for (int octet = in.next(); octet >= 0; octet = in.next()) {
            if (keeping != null) {
                keeping.add((byte) octet);
            }
            if (octet == '"') {
                break;
            }
            if (octet == '\\') {
                in.text(keeping);
                break;
            }
            if (name.length() < NAME) {
                name.append((char) octet);
            }
        }
        return name.toString();
    }

    /** Goes behind a value; whether it was whole. */
    private boolean value(@Nullable Gathered keeping) throws IOException {
        int depth = 0;
        while (depth > 0 || !ends(in.ahead())) {
            int octet = in.next();
            if (octet < 0) {
                return false;
            }
            if (keeping != null) {
                keeping.add((byte) octet);
            }
            if (octet == '"') {
                in.text(keeping);
            } else if (octet == '{' || octet == '[') {
                depth++;
            } else if (octet == '}' || octet == ']') {
                depth--;
            }
        }
        return in.ahead() >= 0;
    }

    private static boolean ends(int octet) {
        return octet == ',' || octet == '}' || octet == ']' || octet < 0;
    }

    private boolean skip(char one) throws IOException {
        boolean there = in.ahead() == one;
        if (there) {
            in.next();
        }
        return there;
    }
}
