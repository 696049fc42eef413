package dev.candor.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts events of one run into the form of a profile. */
interface Encoder {
    /**
     * The event as it travels, but for the identifier of the installation.
     *
     * @return null where the profile does not know the event or what is said of it breaks the profile's form
     */
    @Nullable
    Map<String, @Nullable Object> encode(Event event, long nowMillis);
}
