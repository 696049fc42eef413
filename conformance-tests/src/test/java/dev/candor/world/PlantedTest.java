package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlantedTest {
    @Test
    void isAFunctionOfTheSeed() {
        Facts first = Planted.facts(7);

        Facts again = Planted.facts(7);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void sharesNoValueWithAnotherSeed() {
        List<String> others = List.copyOf(Planted.facts(8).values().values());

        List<String> values = List.copyOf(Planted.facts(7).values().values());

        assertThat(values).doesNotContainAnyElementsOf(others);
    }

    @Test
    void plantsMarkersThatAreNeitherWordsNorHexadecimal() {
        Facts facts = Planted.facts(7);

        assertThat(facts.values().get("user")).matches("[ghjkmnpqrstvwxyz]{12}");
        assertThat(facts.values().get("name")).matches("(?i)[ghjkmnpqrstvwxyz]{12} [ghjkmnpqrstvwxyz]{12}");
        assertThat(facts.values().get("email")).matches("[ghjkmnpqrstvwxyz]{12}@[ghjkmnpqrstvwxyz]{12}\\.example");
        assertThat(facts.values().get("secret")).matches("[ghjkmnpqrstvwxyz]{24}");
    }

    @Test
    void plantsARemoteWithCredentials() {
        String remote = Planted.facts(7).values().getOrDefault("remote", "");

        assertThat(remote).matches("https://[a-z]{12}:[a-z]{24}@git\\.[a-z]{12}\\.example/[a-z]{12}/[a-z]{12}\\.git");
    }

    @Test
    void givesEachFactAValueOfItsOwn() {
        Facts facts = Planted.facts(7);

        assertThat(facts.facts()).extracting(Fact::value).doesNotHaveDuplicates();
        assertThat(facts.facts()).extracting(Fact::label).doesNotHaveDuplicates();
    }
}
