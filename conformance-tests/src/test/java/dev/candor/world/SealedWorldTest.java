package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class SealedWorldTest {
    private static final Facts PLANTED = Planted.facts(7);
    private static final SealedMachine MACHINE = SealedMachine.of(7, 0, PLANTED.values());

    @Test
    void canBeHadHere() {
        assertThat(Sealing.obstacle()).isEmpty();
    }

    @Test
    void showsThePlantedMachineWhateverIsAsked() throws Exception {
        String user = PLANTED.values().getOrDefault("user", "");

        String printed = Inside.run("hostname; cat /etc/hostname; id -un; cat /etc/machine-id; ls /sys/class/net;"
                + " cat /sys/class/net/eth0/address; ip -o addr show eth0; cat /etc/ssl/certs/ca-certificates.crt");

        assertThat(printed.lines())
                .startsWith(
                        MACHINE.host(),
                        MACHINE.host(),
                        user,
                        MACHINE.id(),
                        "eth0",
                        "lo",
                        MACHINE.mac().replaceAll("(..)(?!$)", "$1:"))
                .contains("the certificate")
                .anyMatch(line -> line.contains(MACHINE.ip4() + "/32"))
                .anyMatch(line -> line.contains(MACHINE.ip6() + "/128"));
    }

    @Test
    void looksTheSameToEachWorldThatIsOpenedAfterAnother() throws Exception {
        String script = "hostname; cat /etc/machine-id; ip -o addr show eth0 | cut -d' ' -f 7";

        String printed = Inside.run(script, script);

        String[] each = printed.split("left=0 gone=true\n");
        assertThat(each).hasSize(2);
        assertThat(each[1]).isEqualTo(each[0]);
    }

    @Test
    void givesAProgramNoPowerOverItsWalls() throws Exception {
        String printed = Inside.run("grep CapEff /proc/self/status; ip link set eth0 down && echo LEFT;"
                + " ip route del default && echo LEFT; umount /run && echo LEFT; hostname other && echo LEFT;"
                + " nsenter --target 1 --net true && echo LEFT; nsenter --target 1 --mount true && echo LEFT;"
                + " ls -l /proc/1/root && echo LEFT; hostname");

        assertThat(printed)
                .contains("CapEff:\t0000000000000000")
                .contains(MACHINE.host())
                .doesNotContain("LEFT");
    }

    @Test
    void keepsEveryProcessEvenOneOfANewSessionThatHidesWhereItCameFrom() throws Exception {
        String printed =
                Inside.run("cd /; (setsid env -i sleep 1000 >/dev/null 2>&1 &); echo started", "ps ax | grep -c sleep");

        assertThat(printed).contains("started", "left=1 gone=true", "left=0 gone=true");
    }

    @Test
    void leavesAProgramItsOwnLoopback() throws Exception {
        String printed = Inside.run(
                "python3 -c \"import socket; s = socket.create_server(('127.0.0.1', 8080));"
                        + " c = socket.create_connection(('127.0.0.1', 8080)); c.sendall(b'here'); print(s.accept()[0].recv(9))\"");

        assertThat(printed).contains("b'here'");
    }

    @Test
    void findsTheKitAtAPortOfThatLoopback() throws Exception {
        String printed = Inside.run("python3 -c \"import socket;"
                + " print(socket.create_connection(('127.0.0.1', 61000), 9).recv(99).decode())\"");

        assertThat(printed).contains("the kit greets " + MACHINE.ip4());
    }

    @Test
    void hidesTheServicesOfTheRealMachine() throws Exception {
        String printed = Inside.run("find /run -type s; cat /etc/resolv.conf");

        assertThat(printed.lines()).containsExactly("nameserver " + MACHINE.kit4(), "left=0 gone=true");
    }

    @Test
    void letsNothingReachTheRealMachine() throws Exception {
        try (ServerSocket real = new ServerSocket(0)) {
            List<String> targets = new ArrayList<>(List.of("127.0.0.1", "::1", "8.8.8.8"));
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                one.inetAddresses().forEach(address -> targets.add(address.getHostAddress()));
            }
            String script = targets.stream()
                    .map(target -> "python3 -c \"import socket; socket.create_connection(('%s', %d), 2)\" 2>/dev/null;"
                            .formatted(target, real.getLocalPort()))
                    .collect(Collectors.joining());

            Inside.run(script);

            // The control: what comes from outside does arrive, and arrives first.
            try (Socket control = new Socket("127.0.0.1", real.getLocalPort())) {
                assertThat(real.accept().getPort()).isEqualTo(control.getLocalPort());
            }
        }
    }

    @Test
    void hasNoWayOut() throws Exception {
        String printed = Inside.run("ip -o link | cut -d: -f 2 | cut -d@ -f 1; ip route show table all type unicast");

        assertThat(printed.lines().filter(line -> line.contains("default")))
                .isNotEmpty()
                .allMatch(line -> line.contains("dev eth0"));
        assertThat(printed).contains(" eth0", " lo");
    }
}
