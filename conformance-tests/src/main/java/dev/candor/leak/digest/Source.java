package dev.candor.leak.digest;

import org.jspecify.annotations.Nullable;

/**
 * One text whose digests give a fact away.
 *
 * @param fact label of the fact
 * @param variant which spelling or part of the fact; null where it is the fact as it is known
 * @param secret whether whoever knows it can do something with it
 * @param likely whether it is worth hashing twice and with salts
 * @param plain whether it is text in UTF-8 without an end of line, as it is mostly salted
 */
public record Source(
        String fact, @Nullable String variant, boolean secret, boolean likely, boolean plain, byte[] text) {}
