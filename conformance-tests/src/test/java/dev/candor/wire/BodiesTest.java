package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Documents;
import dev.candor.spec.Shipped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What each format reads, and how it says why it cannot. */
class BodiesTest {
    static List<JsonNode> right() {
        return Bodies.rows("bodies-that-can-be-read.json");
    }

    static List<JsonNode> wrong() {
        return Bodies.rows("bodies-that-cannot-be-read.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void aRightBodyIsReadWithItsEvents(JsonNode row) {
        String format = row.path("format").stringValue();

        WireFormat.Body body = Bodies.read(format, Bodies.bytes(row));

        assertThat(body.reason()).isEmpty();
        assertThat(body.json()).contains(row.path("decoded"));
        assertThat(Bodies.format(format).events(body.json().orElseThrow()))
                .isEqualTo(row.path("events")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void whatWasReadAndIsWrittenIsReadAsTheSame(JsonNode row) {
        String format = row.path("format").stringValue();

        byte[] written = Bodies.format(format).write(row.path("decoded"));

        assertThat(Bodies.read(format, written).json()).contains(row.path("decoded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongBodyIsRefusedWithItsPlaceAndReason(JsonNode row) {
        WireFormat.Body body = Bodies.read(row.path("format").stringValue(), Bodies.bytes(row));

        assertThat(body.json()).isEmpty();
        assertThat(body.reason())
                .contains(new Undecodable(
                        0,
                        row.path("at").stringValue(),
                        row.path("expected").stringValue(),
                        row.path("actual").stringValue()));
    }

    @Test
    void profilesCanNameEveryFormatAndNoOther() {
        JsonNode names = Documents.read(Shipped.path("meta/profile.schema.json"))
                .at("/properties/endpoints/items/properties/wireFormat/enum");

        Set<String> named = new HashSet<>();
        names.forEach(name -> named.add(name.stringValue()));

        assertThat(named).isEqualTo(WireFormats.ALL.keySet());
    }
}
