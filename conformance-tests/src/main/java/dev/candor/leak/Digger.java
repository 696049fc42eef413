package dev.candor.leak;

import dev.candor.leak.digest.DigestTable;
import dev.candor.leak.digest.Made;
import dev.candor.leak.layer.BinaryLayer;
import dev.candor.leak.layer.BinaryLayer.Expanded;
import dev.candor.leak.layer.Container;
import dev.candor.leak.layer.Escapes;
import dev.candor.leak.layer.Layers;
import dev.candor.leak.layer.Looks;
import dev.candor.leak.layer.TextLayer;
import dev.candor.leak.layer.Utf16;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches a text as it stands, then undoes what may hide something in it and searches that; one exchange at a time. */
final class Digger {
    /** Fewer bytes hold no fact. */
    private static final int SHORTEST = 6;

    /** So many letters do not come of bytes that are something else. */
    private static final int LEGIBLE = 16;

    /** Beside depths, so that a token is not taken for a text. */
    private static final int TOKENS = 16;

    private static final Utf16 WIDE = new Utf16();
    private static final Escapes ESCAPES = new Escapes();

    private final Automaton automaton;
    private final DigestTable digests;
    private final Tokens tokens;
    private final Limits limits;
    private final Counted found;
    private final Known known;
    /** Where the outermost layer begins; -1 while nothing was undone. */
    private int pin = -1;

    Digger(Automaton automaton, DigestTable digests, Known known, Limits limits, Found found) {
        this.automaton = automaton;
        this.digests = digests;
        this.known = known;
        this.limits = limits;
        this.found = new Counted(found);
        this.tokens = new Tokens(digests, this, this.found);
    }

    /** Searches a part of an exchange, which came by what was undone already. */
    void dig(byte[] bytes, Way way) {
        if (Looks.text(bytes, bytes.length)) {
            text(bytes, way, false);
        } else {
            hidden(bytes, way);
        }
    }

    /** Searches what was undone, if it is new and there is room for it; with where it stood in the text around it. */
    void undone(byte[] bytes, Way way, int start) {
        if (bytes.length < SHORTEST) {
            return;
        }
        if (!limits.admit(bytes, way.depth())) {
            // It was looked into before: what was found there counts for this text too.
            found.again();
            return;
        }
        int before = pin;
        pin = at(start);
        if (Looks.text(bytes, bytes.length)) {
            text(bytes, way, true);
        } else {
            hidden(bytes, way);
        }
        pin = before;
    }

    /** A place in which no fact is written out: keys may be facts themselves, whose labels are shown instead. */
    String shown(String place) {
        List<String> segments = new ArrayList<>();
        for (String segment : place.split("/", -1)) {
            byte[] plain = segment.replace("~1", "/").replace("~0", "~").getBytes(StandardCharsets.UTF_8);
            List<String> facts = new ArrayList<>();
            new Digger(automaton, digests, new Known(1), new Limits(plain.length), new Found() {
                        @Override
                        public void needle(Needle needle, Way way, int origin) {
                            facts.add(needle.fact());
                        }

                        @Override
                        public void digest(Made made, String spelling, Way way, int origin) {
                            facts.add(made.source().fact());
                        }
                    })
                    .dig(plain, Way.OPEN);
            segments.add(facts.isEmpty() ? segment : "{" + facts.get(0) + "}");
        }
        return String.join("/", segments);
    }

    /** Where in the exchange something stands that begins there in the text that is searched. */
    int at(int start) {
        return pin < 0 ? start : pin;
    }

    /** JSON string by string, anything else as a whole; JSON inside of something else is a layer. */
    private void text(byte[] text, Way way, boolean inner) {
        int rest = 0;
        if (JsonText.opens(text)) {
            Way inside = inner ? way.through("json") : way;
            JsonText json = new JsonText(text, new JsonText.Strings() {
                @Override
                public void string(int from, int to, boolean escaped) {
                    Digger.this.string(text, from, to, escaped, inside);
                }

                @Override
                public void number(int from, int to) {
                    scan(text, from, to, inside);
                }

                @Override
                public void list(String layer, byte[] joined, int from) {
                    undone(joined, inside.through(layer), from);
                }
            });
            rest = json.read();
        }
        if (rest < text.length) {
            scan(text, rest, text.length, way);
        }
    }

    private void string(byte[] text, int from, int to, boolean escaped, Way way) {
        byte[] plain = escaped ? ESCAPES.undone(text, from, to) : null;
        if (plain == null && !JsonText.opens(text, from, to)) {
            scan(text, from, to, way);
            return;
        }
        byte[] inner = plain == null ? Arrays.copyOfRange(text, from, to) : plain;
        int before = pin;
        pin = at(from);
        text(inner, way, true);
        pin = before;
    }

    /** What is no text: two bytes a letter, compressed, in a form of programs, or anything else. */
    private void hidden(byte[] bytes, Way way) {
        byte[] narrow = Looks.wide(bytes, bytes.length) ? WIDE.undone(bytes, 0, bytes.length) : null;
        if (narrow != null) {
            undone(narrow, way.through(WIDE.name()), 0);
            return;
        }
        for (BinaryLayer layer : Layers.COMPRESSIONS) {
            if (layer.begins(bytes, bytes.length) && expanded(bytes, layer, way)) {
                return;
            }
        }
        for (Container container : Layers.CONTAINERS) {
            if (container.begins(bytes) && contained(bytes, container, way.through(container.name()))) {
                return;
            }
        }
        glance(bytes, 0, bytes.length, way);
        tokens.windows(bytes, way);
    }

    private boolean contained(byte[] bytes, Container container, Way way) {
        return container.each(bytes, text -> {
            tokens.raw(text, way, 0);
            undone(text, way, 0);
        });
    }

    private boolean expanded(byte[] bytes, BinaryLayer layer, Way way) {
        int most = limits.most(bytes.length);
        Expanded expanded = layer.undone(bytes, most);
        if (expanded == null || !layer.marked() && !told(expanded)) {
            return false;
        }
        if (limits.expanded(expanded.bytes().length, most)) {
            found.again();
        }
        undone(expanded.bytes(), way.through(layer.name()), 0);
        return true;
    }

    /** Whether it is what it was taken for without a mark: a few letters are made of anything. */
    private static boolean told(Expanded expanded) {
        return readable(expanded.bytes()) && (expanded.whole() || expanded.bytes().length >= LEGIBLE);
    }

    private static boolean readable(byte[] bytes) {
        return Looks.text(bytes, bytes.length) || Looks.wide(bytes, bytes.length);
    }

    private void scan(byte[] text, int from, int to, Way way) {
        if (way.depth() == 0 && to - from >= Travelling.SHORTEST && to - from <= Travelling.LONGEST) {
            found.open(text, from, to);
        }
        if (to - from > Known.LONGEST) {
            search(text, from, to, way);
            return;
        }
        long mark = Known.mark(text, from, to, way.depth());
        int before = found.events();
        if (!known.has(mark)) {
            search(text, from, to, way);
            if (found.events() == before) {
                known.add(mark);
            }
        }
    }

    private void search(byte[] text, int from, int to, Way way) {
        int signs = glance(text, from, to, way);
        if (signs == 0 || to - from < SHORTEST) {
            return;
        }
        for (TextLayer layer : Layers.TEXTS) {
            byte[] plain = (signs & layer.sign()) == 0 ? null : layer.undone(text, from, to);
            // Most that is no text now had only looked like it was hidden so.
            if (plain != null && (readable(plain) || Layers.compressed(plain, plain.length))) {
                undone(plain, way.through(layer.name()), from);
            }
        }
    }

    /** What stands there without anything undone but tokens; the kinds of octets beside them. */
    private int glance(byte[] text, int from, int to, Way way) {
        return automaton.scan(text, from, to, new Automaton.Sight() {
            @Override
            public void needle(Needle needle, int start, int end) {
                found.needle(needle, way, at(start));
            }

            @Override
            public void token(int start, int end, int all, int any) {
                Digger.this.token(text, start, end, all, any, way);
            }
        });
    }

    private void token(byte[] text, int from, int to, int all, int any, Way way) {
        long mark = to - from > Known.LONGEST ? 0 : Known.mark(text, from, to, way.depth() + TOKENS);
        if (mark != 0 && known.has(mark)) {
            return;
        }
        int before = found.events();
        tokens.token(text, from, to, all, any, way);
        if (mark != 0 && found.events() == before) {
            known.add(mark);
        }
    }
}
