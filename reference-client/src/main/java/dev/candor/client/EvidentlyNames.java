package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of Evidently's own classes; any other may be one of the user's. */
final class EvidentlyNames {
    /** By the list that may hold them, in the order of the wire. */
    static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(
                "metrics",
                List.of(
                        "DatasetDriftMetric",
                        "DatasetMissingValuesMetric",
                        "DatasetSummaryMetric",
                        "DatasetCorrelationsMetric",
                        "ColumnDriftMetric",
                        "ColumnQuantileMetric",
                        "ColumnSummaryMetric",
                        "ColumnDistributionMetric",
                        "ColumnCorrelationsMetric",
                        "ColumnMissingValuesMetric",
                        "ColumnRegExpMetric",
                        "ColumnValueRangeMetric",
                        "ConflictTargetMetric",
                        "ClassificationQualityMetric",
                        "RegressionQualityMetric"));
        KNOWN.put(
                "metric_presets",
                List.of(
                        "DataDriftPreset",
                        "DataQualityPreset",
                        "RegressionPreset",
                        "ClassificationPreset",
                        "TargetDriftPreset"));
        KNOWN.put("metric_generators", List.of());
        KNOWN.put("tests", List.of("TestNumberOfDriftedColumns", "TestShareOfDriftedColumns"));
        KNOWN.put("test_presets", List.of("DataDriftTestPreset", "DataStabilityTestPreset"));
        KNOWN.put("test_generators", List.of());
    }

    private EvidentlyNames() {}
}
