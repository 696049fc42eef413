package dev.candor.capture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The endpoint itself failed: nothing that the implementation can be blamed for. */
final class EndpointFault extends IOException {
    private static final long serialVersionUID = 1;

    EndpointFault(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
