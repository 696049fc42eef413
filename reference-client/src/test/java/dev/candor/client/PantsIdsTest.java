package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PantsIdsTest {
    private static final String REPO = "c1db8737-06b4-4aa8-b18f-8cde023eb524";
    private static final String REPO_HASH = "148526bbc0c9d5377e9d9ec7719f95854c475f0333ffa19ef8676499c50cf991";
    private static final String MACHINE_HASH = "f2157d15ef93942fce1c4a8280198f47dab43936d0accce90f3f041f2ec3e027";
    private static final String USER_HASH = "676406fa8c0d1f2aebdaf91bdcaf24201324ee804ce794b588da975e799d495f";

    @TempDir
    Path folder;

    @Test
    void partsAreJoinedByADot() {
        PantsIds ids = new PantsIds(REPO, "2485377892354", "alice");

        assertThat(ids.hashed())
                .isEqualTo(Map.of("repo_id", REPO_HASH, "machine_id", MACHINE_HASH, "user_id", USER_HASH));
    }

    @Test
    void anotherMachineHasOtherDigests() {
        PantsIds ids = new PantsIds("5f0c6c1e-9d0a-4f6b-8a37-2f1d6f7b9e10", "112394521950", "bob");

        assertThat(ids.hashed())
                .isEqualTo(Map.of(
                        "repo_id", "7a742c64715b40afea299ca172a998ca85e7fdaa1a4273e67f9548f88210f6ef",
                        "machine_id", "3e7a960e9a62161a573670230d4a1e16968adc3fdc97fed1db8f269f2d6193cc",
                        "user_id", "3284dd703b7c22bb6b80647cf17d22767fff3e24eb6a7bdec7e74a1ceb5c87d0"));
    }

    @ParameterizedTest
    @CsvSource({"'',2485377892354,alice", ",2485377892354,alice"})
    void withoutANameOfTheRepositoryThereIsNoId(@Nullable String repo, String mac, String user) {
        PantsIds ids = new PantsIds(repo, mac, user);

        assertThat(ids.hashed()).isEmpty();
    }

    @Test
    void whatTheMachineDoesNotTellIsAbsent() {
        PantsIds ids = new PantsIds(REPO, null, null);

        assertThat(ids.hashed()).isEqualTo(Map.of("repo_id", REPO_HASH));
    }

    @ParameterizedTest
    @CsvSource({"02:42:ac:11:00:02,2485377892354", "00:1a:2b:3c:4d:5e,112394521950", "FF:FF:FF:FF:FF:FF,281474976710655"
    })
    void anAddressIsANumber(String address, String number) {
        assertThat(MacAddress.number(address)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"00:00:00:00:00:00", "''", "02:42", "00:00:00:00:fe:80:00:00:00:00:00:00:00:02:c9:03:00:0a:0b:0c", "x"})
    void otherTextsAreNoAddresses(String address) {
        assertThat(MacAddress.number(address)).isNull();
    }

    @Test
    void theInterfaceOfADeviceComesFirst() throws IOException {
        address("br0", "02:42:ac:11:00:02");
        address("eth0", "00:1a:2b:3c:4d:5e");
        Files.createDirectory(folder.resolve("eth0/device"));
        address("lo", "00:00:00:00:00:00");

        String decimal = MacAddress.decimal(folder);

        assertThat(decimal).isEqualTo("112394521950");
    }

    @Test
    void withoutADeviceTheFirstInterfaceWithAnAddressIsTaken() throws IOException {
        address("a", "00:00:00:00:00:00");
        address("b", "02:42:ac:11:00:02");
        address("c", "00:1a:2b:3c:4d:5e");
        Files.writeString(folder.resolve("bonding_masters"), "");

        String decimal = MacAddress.decimal(folder);

        assertThat(decimal).isEqualTo("2485377892354");
    }

    @Test
    void withoutAnInterfaceThereIsNoAddress() throws IOException {
        address("lo", "00:00:00:00:00:00");

        String decimal = MacAddress.decimal(folder);

        assertThat(decimal).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LOGNAME=a;USER=b;LNAME=c;USERNAME=d,a",
        "LOGNAME=;USER=b;LNAME=c;USERNAME=d,b",
        "LNAME=c;USERNAME=d,c",
        "USERNAME=d,d"
    })
    void theUserIsTheFirstThatAVariableNames(String variables, String user) {
        Map<String, String> environment = variables(variables);

        String name = Account.name(environment);

        assertThat(name).isEqualTo(user);
    }

    @Test
    void withoutVariablesTheAccountNamesTheUser() {
        assertThat(Account.name(Map.of())).isEqualTo(System.getProperty("user.name"));
    }

    @ParameterizedTest
    @CsvSource({"?", "''"})
    void anAccountWithoutANameHasANumber(String listed) {
        assertThat(Account.listed(listed)).matches("\\d+");
    }

    private void address(String name, String address) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("address"), address + "\n");
    }

    private static Map<String, String> variables(String listed) {
        Map<String, String> variables = new HashMap<>();
        for (String one : listed.split(";")) {
            variables.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return variables;
    }
}
