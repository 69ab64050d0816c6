package dev.quoth.debate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.quoth.debate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_THE_LEDGER_AND_NETWORKS_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.debate..",
              "dev.quoth",
              "dev.quoth.ledger",
              "dev.quoth.ledger.search",
              "dev.quoth.ledger.stances",
              "dev.quoth.networks..",
              "java..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
