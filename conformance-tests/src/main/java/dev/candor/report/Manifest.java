package dev.candor.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.candor.trial.KnownFailure;
import dev.candor.trial.Plan;
import dev.candor.trial.Proof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle of evidence holds, and on what terms it was judged (schema {@code urn:candor:meta:evidence}).
 *
 * @param candor what judged
 * @param tool the tool's name in upper case, which fills the profile's open places
 * @param judgedOn the day by which known failures expire
 * @param selected ids of the requirements that were asked for
 * @param realFacts labels of the facts of the real machine whose values stand in the trials
 * @param entries all other entries of the bundle
 */
record Manifest(
        Report.Candor candor,
        Report.Judgee implementation,
        String profile,
        String tool,
        long seed,
        Proof proof,
        boolean partial,
        String judgedOn,
        List<String> selected,
        List<KnownFailure> knownFailures,
        List<Stored> scenarios,
        List<Plan.Untested> untested,
        Report.Again again,
        List<String> realFacts,
        List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final String REPORT = "report.json";
    static final String SCHEMA = "urn:candor:meta:evidence";

    /**
     * A scenario of the plan.
     *
     * @param control name of its control, if it has one
     * @param trial entry that holds its trial; absent where it was not played, or is left out
     * @param again entry that holds the trial of a second time, its control within it; absent where there was none
     * @param leftOut why the trial that was judged is not here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(
            String name,
            List<String> requirements,
            @Nullable String control,
            @Nullable String trial,
            @Nullable String again,
            @Nullable String leftOut) {}

    /**
     * One entry.
     *
     * @param bytes its length once it is unpacked
     * @param sha256 in lower-case hexadecimal digits
     */
    record Entry(String name, long bytes, String sha256) {}

    /** The folder of the profile as it was judged. */
    static String folder(String profile) {
        return "profile/" + profile + "/";
    }
}
