package dev.quoth.reader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.quoth.reader", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.reader..",
              "dev.quoth",
              "dev.quoth.likeness",
              "java..",
              "org.jsoup..",
              "com.sigpwned.chardet4j..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations",
              "javax.net.ssl..",
              "org.apache.hc..",
              "crawlercommons.robots..",
              "javax.xml.stream..",
              "org.netpreserve.jwarc..",
              "org.brotli.dec..",
              "io.airlift.compress..",
              "org.apache.james.mime4j..");

  @ArchTest
  static final ArchRule PAGES_AND_TEXTS_KNOW_NOTHING_OF_SOURCES =
      classes()
          .that()
          .resideInAPackage("dev.quoth.reader")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("dev.quoth.reader.source..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_HTTP_CLIENT_IS_KNOWN_TO_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.reader.web.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..");
}
