package dev.candor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages see each other only along the way of the data. */
@AnalyzeClasses(packages = "dev.candor", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
    @ArchTest
    static final ArchRule PACKAGES_SEE_ONLY_WHAT_COMES_BEFORE_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("spec")
            .definedBy("dev.candor.spec..")
            .layer("capture")
            .definedBy("dev.candor.capture..")
            .layer("wire")
            .definedBy("dev.candor.wire..")
            .layer("world")
            .definedBy("dev.candor.world..")
            .layer("trial")
            .definedBy("dev.candor.trial..")
            .layer("leak")
            .definedBy("dev.candor.leak..")
            .layer("scan")
            .definedBy("dev.candor.scan..")
            .layer("rule")
            .definedBy("dev.candor.rule..")
            .layer("report")
            .definedBy("dev.candor.report..")
            .layer("junit")
            .definedBy("dev.candor.junit..")
            .layer("cli")
            .definedBy("dev.candor.cli..")
            .whereLayer("spec")
            .mayNotAccessAnyLayer()
            .whereLayer("capture")
            .mayNotAccessAnyLayer()
            .whereLayer("wire")
            .mayOnlyAccessLayers("capture", "spec")
            .whereLayer("world")
            .mayOnlyAccessLayers("spec")
            .whereLayer("trial")
            .mayOnlyAccessLayers("capture", "wire", "world", "spec")
            .whereLayer("leak")
            .mayOnlyAccessLayers("capture", "world")
            .whereLayer("scan")
            .mayOnlyAccessLayers("leak", "capture", "world", "spec")
            .whereLayer("rule")
            .mayOnlyAccessLayers("trial", "leak", "capture", "wire", "world", "spec")
            .whereLayer("report")
            .mayOnlyAccessLayers("rule", "trial", "leak", "capture", "wire", "world", "spec")
            .whereLayer("junit")
            .mayOnlyAccessLayers("rule", "report", "trial", "leak", "capture", "wire", "world", "spec");

    @ArchTest
    static final ArchRule ONLY_CAPTURE_SEES_WIREMOCK = onlyThat("dev.candor.capture..", "com.github.tomakehurst..");

    @ArchTest
    static final ArchRule ONLY_SPEC_SEES_THE_SCHEMA_VALIDATOR = onlyThat("dev.candor.spec..", "com.networknt..");

    @ArchTest
    static final ArchRule ONLY_JUNIT_SEES_JUNIT = onlyThat("dev.candor.junit..", "org.junit..");

    @ArchTest
    static final ArchRule ONLY_CLI_SEES_THE_COMMAND_LINE_LIBRARY = onlyThat("dev.candor.cli..", "picocli..");

    @ArchTest
    static final ArchRule THE_KIT_NEVER_SEES_THE_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.candor.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.candor.client..");

    private static ArchRule onlyThat(String one, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
