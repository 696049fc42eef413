package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Shipped;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NotGuessableTest {
    private static final String ID = "IDENT-06";

    @Test
    void namesTheDigestAndTheCostAndThePromiseThatForcesIt() {
        Verdict verdict = judge("an unsalted digest of the host name, as promised");

        assertThat(verdict.reason())
                .endsWith("but was md5 of host, unsalted: recovered in this run by trying what is known of its world; "
                        + "whoever does not know it tries about 10^9 host names, one md5 each: about 5 min on one core; the declared derivation "
                        + "is md5 of host: keeping the promise of IDENT-01 means failing this practice");
    }

    @Test
    void blamesTheSaltThatTravelsAndNotThePromise() {
        Verdict verdict = judge("the salt travels in clear beside the digests");

        assertThat(verdict.findings().get(1).actual())
                .startsWith("sha256 of mac and repo-id, salted with repo-id alone, which travels or is public: ")
                .endsWith(
                        "tries about 10^12 hardware addresses of known vendors, one sha256 each: about 3 days on one core");
        assertThat(verdict.findings().get(0).actual()).endsWith("nobody has to list anything");
        assertThat(verdict.reason()).doesNotContain("IDENT-01");
    }

    @Test
    void saysWhatKeepsAnIdentifierFromBeingFound() {
        Verdict verdict = judge("hardware address and user salted with what the project keeps to itself");

        assertThat(verdict.reason()).isEqualTo("into each derived identifier goes what nobody can list: repo-id");
    }

    private static Verdict judge(String name) {
        JsonNode cases =
                Vectors.document(Shipped.path("vectors/IDENT/" + ID + ".json")).get("cases");
        JsonNode vector = cases.valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        return Vectors.judge(vector, ID);
    }
}
