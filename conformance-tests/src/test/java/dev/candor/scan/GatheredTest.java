package dev.candor.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a text that is too long its beginning is kept, so that what is left is still JSON. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class GatheredTest {
    private final Gathered gathered = new Gathered();

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "\\\"", "\\\\", "\\u00e9", "a\\\"", "\u00e9", "\ud83d\ude00", "x\\u0022y"})
    void cutsBetweenCharacters(String unit) throws Broken {
        int units = Gathered.LONGEST / unit.getBytes(UTF_8).length + 7;
        add("{\"a\":\"" + unit.repeat(units) + "\",\"b\":\"end\"}");

        Piece piece = gathered.piece(1);

        StringBuilder end = new StringBuilder();
        Parsing.read(
                piece, (name, value) -> end.append(name).append(value.text(name).length() > 3 ? "" : value.text(name)));
        assertThat(end).hasToString("abend");
        assertThat(piece.cut()).containsOnlyKeys(5L);
        assertThat(piece.length() + piece.cut().getOrDefault(5L, 0L))
                .isEqualTo(units * unit.getBytes(UTF_8).length + "{'a':'','b':'end'}".length());
    }

    @Test
    void keepsWhatIsNotTooLong() {
        add("{\"a\":\"" + "b".repeat(Gathered.LONGEST) + "\"}");

        Piece piece = gathered.piece(1);

        assertThat(piece.cut()).isEqualTo(Map.of());
        assertThat(piece.length()).isEqualTo(Gathered.LONGEST + 8);
    }

    @Test
    void saysWhereMoreIsMissingThanLongTexts() {
        add("[" + "1,".repeat(Gathered.MOST / 2 + 1) + "1]");

        Piece piece = gathered.piece(1);

        assertThat(piece.tooLong()).isTrue();
        assertThat(piece.length()).isEqualTo(Gathered.MOST);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        gathered.add(bytes, 0, bytes.length);
    }
}
