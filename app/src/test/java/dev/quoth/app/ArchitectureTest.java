package dev.quoth.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Looks at all that stands on a user's class path. */
@AnalyzeClasses(packages = "dev.quoth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_APP =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.quoth.app..");

  @ArchTest
  static final ArchRule LIBRARIES_STAY_BEHIND_THE_MODULES =
      noClasses()
          .that()
          .resideInAPackage("dev.quoth.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "ai.onnxruntime..",
              "org.jsoup..",
              "dev.quoth.lab..",
              "org.netpreserve..",
              "org.apache.james..",
              "io.airlift..",
              "dev.quoth.reader.*.*..",
              "dev.quoth.extract.*..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
