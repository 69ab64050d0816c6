package dev.quoth.serve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.quoth.serve", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_THE_LEDGER_AND_DEBATES_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.serve..",
              "dev.quoth",
              "dev.quoth.debate",
              "dev.quoth.debate.picture",
              "dev.quoth.debate.report",
              "dev.quoth.ledger",
              "dev.quoth.ledger.accounts",
              "dev.quoth.ledger.actors",
              "dev.quoth.ledger.actors.names",
              "dev.quoth.ledger.cast",
              "dev.quoth.ledger.agreement",
              "dev.quoth.ledger.coding",
              "dev.quoth.ledger.exchange",
              "dev.quoth.ledger.exchange.parquet",
              "dev.quoth.ledger.records",
              "dev.quoth.ledger.review",
              "dev.quoth.ledger.search",
              "dev.quoth.ledger.stances",
              "dev.quoth.ledger.utterances",
              "dev.quoth.networks",
              "dev.quoth.networks.measures",
              "dev.quoth.networks.picture",
              "dev.quoth.networks.write",
              "java..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations",
              "io.javalin..",
              "jakarta.servlet..",
              "org.eclipse.jetty..",
              "kotlin..",
              "gg.jte..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_HTTP_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.serve.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule TEXT_IS_MADE_WITHOUT_THE_LEDGER =
      noClasses()
          .that()
          .resideInAPackage("dev.quoth.serve.text")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.quoth.ledger..", "gg.jte..", "dev.quoth.serve.pages");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
