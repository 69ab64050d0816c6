package dev.quoth.positions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.quoth.positions",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_AND_WORD_PIECES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.positions..",
              "dev.quoth",
              "dev.quoth.extract.tokens",
              "java..",
              "ai.onnxruntime..",
              "org.tribuo..",
              "com.oracle.labs.mlrg.olcut..",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule ONE_CLASS_KNOWS_THE_RUNTIME =
      noClasses()
          .that()
          .haveNameNotMatching("dev\\.quoth\\.positions\\.network\\.OnnxNetwork.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule ONE_CLASS_KNOWS_THE_CLUSTERING =
      noClasses()
          .that()
          .doNotHaveSimpleName("DensityClusters")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tribuo..", "com.oracle.labs.mlrg.olcut..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
