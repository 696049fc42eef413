package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {
    static Stream<String> profiles() {
        return Specification.shipped().profiles().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isWhatTheShippedPageSays(String id) throws IOException {
        Path shipped = Path.of("../schemas/profiles", id, "DISCLOSURE.md");

        String page = Disclosure.page(Specification.shipped().profile(id));

        assertThat(page)
                .as("run: ./candor profile %s > schemas/profiles/%s/DISCLOSURE.md", id, id)
                .isEqualTo(Files.readString(shipped));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void namesEveryFieldSwitchEventAndPromise(String id) {
        Profile profile = Specification.shipped().profile(id);

        String page = Disclosure.page(profile);

        assertThat(page)
                .contains(profile.fields().stream().map(Field::pointer).toList())
                .contains(profile.events().stream().map(EventType::id).toList())
                .contains(
                        profile.consent().switches().stream().map(Switch::name).toList())
                .contains(profile.promises().stream().map(Promise::requirement).toList());
    }
}
