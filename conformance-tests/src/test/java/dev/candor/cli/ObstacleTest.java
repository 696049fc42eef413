package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no sealed world, the kit says why, and what can still be judged. */
@EnabledOnOs(OS.LINUX)
final class ObstacleTest {
    private static final String OBSTACLE = "namespaces could not be made: not allowed to you";
    private static final String ASKS = "import sys, urllib.request as r\n"
            + "if sys.argv[1] == 'emit': r.urlopen(r.Request('https://telemetry.candor.example/v1/events', b'{}'), timeout=9)";

    @TempDir
    private Path folder;

    @Test
    void goesOnInAnOpenWorldAndSaysWhy() throws Exception {
        Played.write(folder, Played.java(Puppet.class), Map.of());

        Played played = obstructed("--only", "SHAPE-06");

        assertThat(played.status()).as(played.printed()).isZero();
        assertThat(played.printed()).contains("an open world", OBSTACLE);
        assertThat(played.report().path("proof").asString()).isEqualTo("open");
    }

    @Test
    void stopsWhereASealedWorldIsInsistedOn() throws Exception {
        Played.write(folder, Played.java(Puppet.class), Map.of());

        Played played = obstructed("--only", "SHAPE-06", "--sealed");

        assertThat(played.status()).isEqualTo(2);
        assertThat(played.printed())
                .contains("--sealed: a sealed world must be possible here, but is not: " + OBSTACLE);
    }

    @Test
    void stopsWhereAnAddressIsBuiltInAndNoProxyObeyed() {
        Played.writeBuiltIn(folder, Played.java(Puppet.class), Map.of(), "candor");

        Played played = Played.candor(folder, "--only", "SHAPE-06");

        assertThat(played.status()).isEqualTo(2);
        assertThat(played.printed())
                .contains("/endpoint", "\"proxy\": true", "addresses built into the tool need a sealed world");
    }

    @Test
    void judgesThroughItsProxyWhereThatIsObeyed() throws IOException {
        Path script = Files.writeString(folder.resolve("asks.py"), ASKS);
        Played.write(folder, List.of("python3", script.toString()), Map.of(), "candor", Map.of("proxy", true));

        Played played = Played.candor(folder, "--only", "SHAPE-06");

        assertThat(played.printed()).contains("an open world, where only what comes through the kit's proxy is seen");
        assertThat(played.report().path("proof").asString()).isEqualTo("open");
        assertThat(Files.readString(played.reports().resolve("candor/exchanges.ndjson")))
                .contains("\"url\":\"https://telemetry.candor.example/v1/events\"");
    }

    /** Judges where {@code unshare} is not allowed to do its work. */
    private Played obstructed(String... arguments) throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\necho not allowed to you\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        Child child =
                Child.candor(folder, Map.of("PATH", programs + ":" + System.getenv("PATH")), List.of(), arguments);
        String printed = child.end();
        return new Played(printed, child.process().exitValue(), folder.resolve("reports"));
    }
}
