package dev.candor.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** A git checkout with one empty commit, as files; no git is needed to make it. Source of the form: gitrepository-layout(5). */
final class Checkout {
    /** 2026-01-05 09:00 UTC, so that equal facts give an equal commit. */
    private static final String WHEN = "1767603600 +0000";

    private final Map<Path, byte[]> files = new LinkedHashMap<>();
    private final Path git;

    private Checkout(Path folder) {
        git = folder.resolve(".git");
    }

    /** The files of a checkout in that folder. */
    static Map<Path, byte[]> files(Path folder, Map<String, String> facts) throws IOException {
        Checkout checkout = new Checkout(folder);
        String tree = checkout.object("tree", "");
        String author = facts.getOrDefault("name", "Someone") + " <" + facts.getOrDefault("email", "") + "> " + WHEN;
        String commit = checkout.object(
                "commit", "tree " + tree + "\nauthor " + author + "\ncommitter " + author + "\n\nBegin\n");
        checkout.text("HEAD", "ref: refs/heads/main\n");
        checkout.text("refs/heads/main", commit + "\n");
        checkout.text("config", config(facts.get("remote")));
        return checkout.files;
    }

    /** The file of git's settings in a checkout. */
    static String config(@Nullable String remote) {
        String core = "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n";
        return remote == null
                ? core
                : core + "[remote \"origin\"]\n\turl = " + value(remote)
                        + "\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n";
    }

    /** As git itself writes a value: between quotation marks only where it must. Source: git-config(1), Syntax. */
    private static String value(String value) {
        boolean plain = value.chars().noneMatch(c -> "#;\"\\".indexOf(c) >= 0) && value.equals(value.strip());
        return plain ? value : '"' + quoted(value) + '"';
    }

    /** A value between the quotation marks of git's configuration. */
    static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void text(String path, String text) {
        files.put(git.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a loose object; returns its id. */
    private String object(String type, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write((type + " " + body.length + "\0").getBytes(StandardCharsets.US_ASCII));
        whole.write(body);
        String id = sha1(whole.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            whole.writeTo(deflater);
        }
        files.put(git.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2)), packed.toByteArray());
        return id;
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 must be there in every Java", e);
        }
    }
}
