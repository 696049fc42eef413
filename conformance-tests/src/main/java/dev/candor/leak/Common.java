package dev.candor.leak;

import java.util.Locale;
import java.util.Set;

/** Values that many people share, so that they tell nobody apart. */
final class Common {
    private static final Set<String> VALUES = Set.of(
            // users and hosts of containers, images and hosted runners
            "localhost",
            "localhost.localdomain",
            "localdomain",
            "runner",
            "ubuntu",
            "debian",
            "fedora",
            "alpine",
            "docker",
            "jenkins",
            "vagrant",
            "builder",
            "buildkite",
            "container",
            "codespace",
            "codespaces",
            "default",
            "desktop",
            "developer",
            "gitlab",
            "gitpod",
            "laptop",
            "nobody",
            "server",
            "administrator",
            // folders
            "documents",
            "downloads",
            "projects",
            "private",
            "source",
            "sources",
            "workspace",
            "workspaces",
            "repository",
            "repositories",
            // forges and mail providers
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "codeberg.org",
            "dev.azure.com",
            "ssh.dev.azure.com",
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "outlook.com",
            "icloud.com",
            "users.noreply.github.com");

    private Common() {}

    static boolean is(String value) {
        return VALUES.contains(value.toLowerCase(Locale.ROOT));
    }
}
