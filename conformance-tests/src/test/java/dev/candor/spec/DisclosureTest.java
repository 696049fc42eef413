package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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

        // Asked for in one list: a profile may lack a kind, and none of them may lack all.
        assertThat(page).contains(names(profile));
    }

    private static List<String> names(Profile profile) {
        return Stream.of(
                        profile.fields().stream().map(Field::pointer),
                        profile.events().stream().map(EventType::id),
                        profile.consent().switches().stream().map(Switch::name),
                        profile.consent().commands().values().stream().map(Consent.Command::words),
                        profile.promises().stream().map(Promise::requirement))
                .flatMap(Function.identity())
                .toList();
    }
}
