package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.Map;

/**
 * What a report rests on.
 *
 * @param tool the tool's name in upper case
 * @param trials of the scenarios that were played, by name
 * @param again of the scenarios that were played again, by name
 * @param judged the verdicts that rules reached on the first of these trials
 */
record Evidence(
        Judging judging,
        Report.Terms terms,
        String tool,
        Report report,
        Map<String, Trial> trials,
        Map<String, Trial> again,
        List<Judged> judged) {}
