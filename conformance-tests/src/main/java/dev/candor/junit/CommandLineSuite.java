package dev.candor.junit;

import dev.candor.report.Examination;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** The suite that {@link Launching} starts: its examination was put into the launcher's session. */
@ExtendWith(CommandLineSuite.FromSession.class)
final class CommandLineSuite {
    static final String KEY = "examination";

    private @Nullable Examination examination;

    @TestFactory
    Stream<DynamicNode> conformance() {
        return Tests.of(Objects.requireNonNull(examination, "the launcher's session holds no examination"));
    }

    /** Hands the session's examination to the suite. */
    static final class FromSession implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            ExtensionContext.Store store =
                    context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Launching.class));
            ((CommandLineSuite) instance).examination = store.get(KEY, Examination.class);
        }
    }
}
