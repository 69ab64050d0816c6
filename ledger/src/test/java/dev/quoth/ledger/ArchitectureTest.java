package dev.quoth.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.quoth.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.ledger..",
              "dev.quoth",
              "dev.quoth.likeness",
              "java..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations",
              "org.jdbi..",
              "org.sqlite..",
              "org.postgresql..",
              "org.flywaydb..",
              "com.password4j..",
              "org.tartarus.snowball..",
              "javax.sql",
              "javax.xml.stream");

  /** So that a database can take the place of the file. */
  @ArchTest
  static final ArchRule ONLY_THE_JOURNAL_KNOWS_ITS_FILE =
      noClasses()
          .that()
          .resideInAPackage("dev.quoth.ledger.actors")
          .and()
          .haveNameNotMatching(".*(FileJournal.*|Revision(Reader|Writer)|ActorRegistry.*)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "com.fasterxml..", "dev.quoth.ledger.json");

  @ArchTest
  static final ArchRule ONLY_ACCOUNTS_KNOW_HOW_PASSWORDS_ARE_HASHED =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.ledger.accounts")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.password4j..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
