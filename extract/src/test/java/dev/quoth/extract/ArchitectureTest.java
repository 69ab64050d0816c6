package dev.quoth.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.quoth.extract",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.extract..",
              "dev.quoth",
              "java..",
              "com.fasterxml.jackson.core..",
              "ai.onnxruntime..",
              "org.jspecify.annotations");

  /** The native runtime is a leaf behind the Tagger port. */
  @ArchTest
  static final ArchRule ONLY_ONNX_CLASSES_KNOW_THE_RUNTIME =
      noClasses()
          .that()
          .haveNameNotMatching("dev\\.quoth\\.extract\\.tagger\\.Onnx.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
