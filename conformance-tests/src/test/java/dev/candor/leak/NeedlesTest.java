package dev.candor.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeedlesTest {
    @ParameterizedTest
    @CsvSource({"user, root", "host, localhost", "user, node", "host, vm", "home, /root", "user, Runner", "email, a@b.c"
    })
    void listsFactsThatCannotBeToldApart(String kind, String value) {
        Searched searched = search("at " + value + " of", new Fact("fact", kind, value));

        assertThat(searched.leaks()).isEmpty();
        assertThat(LeakSearch.ofText(Facts.of(0, List.of(new Fact("fact", kind, value))))
                        .untestable())
                .containsExactly("fact");
    }

    @ParameterizedTest
    @CsvSource({
        "user,       root,                                                at /home/root/x,        in-path",
        "user,       martin,                                              by martin-2,            ",
        "name,       Grzkn Wqmtrnkz,                                      grzkn.wqmtrnkz,         joined",
        "name,       Grzkn Wqmtrnkz,                                      ms wqmtrnkz,            surname",
        "email,      wqmtrnkz@x.example,                                  wqmtrnkz of,            local-part",
        "host,       hgrvnq.corp.example,                                 host=hgrvnq,            short",
        "home,       /home/grzkn,                                         C:\\\\home\\\\grzkn,    backslashes",
        "path,       /srv/wqmtrnkz/a,                                     wqmtrnkz,               component",
        "remote,     git@gthrkn.example:own/reposit.git,                  own/reposit,            path",
        "remote,     https://hgrvnqwk:t0k3nt0k3n@x.example/own/rep.git,   hgrvnqwk,               user",
        "remote,     https://hgrvnqwk:t0k3nt0k3n@x.example/own/rep.git,   t0k3nt0k3n,             credentials",
        "mac,        02:42:ac:1f:00:9c,                                   02-42-AC-1F-00-9C,      address",
        "mac,        02:42:ac:1f:00:9c,                                   at 0242ac1f009c,        address",
        "machine-id, 5e0c4f3b9d1a4c7f8e2b6a0d9c3f1e7a,                    5e0c4f3b-9d1a-4c7f-8e2b-6a0d9c3f1e7a, hyphens"
    })
    void findsSpellingsAndPartsByKind(String kind, String value, String text, String variant) {
        assertThat(search(text, new Fact("fact", kind, value)).leaks())
                .extracting(Leak::fact, Leak::variant)
                .contains(tuple("fact", variant));
    }

    @ParameterizedTest
    @CsvSource({
        "user,   martin,                          martinique and smartin",
        "user,   tester,                          contester tester2",
        "host,   hgrvnq,                          6.1.0-xhgrvnq",
        "remote, git@github.com:acme/site.git,    github.com acme site git",
        "mac,    02:42:ac:1f:00:9c,               90242ac1f009cf86d0818",
        "email,  someone1@gmail.com,              mail to x@gmail.com",
        "home,   /home/grzkn/projects,            projects"
    })
    void takesNoPartOfAnotherWordForAFact(String kind, String value, String text) {
        assertThat(search(text, new Fact("fact", kind, value)).leaks()).isEmpty();
    }

    @Test
    void namesAllOwnersOfAnEqualFact() {
        Searched searched =
                search("hkwrtnqz", new Fact("user", "user", "hkwrtnqz"), new Fact("project", "project", "hkwrtnqz"));

        assertThat(searched.leaks()).extracting(Leak::fact).containsExactlyInAnyOrder("user", "project");
    }

    @Test
    void takesNoPublicValueForALeak() {
        Facts facts = new Facts(0, List.of(new Fact("project", "project", "Hkwrtnqz")), List.of("hkwrtnqz"), null);

        Searched searched = LeakSearch.ofText(facts).begin().next(Exchanges.json("\"hkwrtnqz\""));

        assertThat(searched.leaks()).isEmpty();
        assertThat(LeakSearch.ofText(facts).untestable()).isEmpty();
    }

    @Test
    void findsFilesBelowAPathThatIsTooShortItself() {
        Fact path = new Fact("app", "path", "/app", List.of("prisma/schema.prisma"));

        Searched searched = search("/app/prisma/schema.prisma and /app/x", path);

        assertThat(searched.leaks()).extracting(Leak::variant).containsExactly("below");
    }

    private static Searched search(String text, Fact... facts) {
        return LeakSearch.ofText(Facts.of(0, List.of(facts))).begin().next(Exchanges.json("\"" + text + "\""));
    }
}
