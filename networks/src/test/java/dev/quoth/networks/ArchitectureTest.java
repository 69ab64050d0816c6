package dev.quoth.networks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.quoth.networks",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule USES_OF_QUOTH_THE_CORE_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.quoth.networks..",
              "dev.quoth",
              "java..",
              "javax.imageio",
              "com.github.weisj.jsvg..",
              "nl.cwts..",
              "org.ejml..",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule ONLY_MEASURES_KNOW_THE_LIBRARY_OF_EIGENVALUES =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.networks.measures")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ejml..");

  @ArchTest
  static final ArchRule ONLY_MEASURES_AND_PICTURES_KNOW_THAT_OF_COMMUNITIES_AND_LAYOUTS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.quoth.networks.measures", "dev.quoth.networks.picture")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("nl.cwts..");

  @ArchTest
  static final ArchRule ONLY_PICTURES_KNOW_WHAT_PAINTS_THEM =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quoth.networks.picture")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.github.weisj..", "java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.quoth.(**)").should().beFreeOfCycles();
}
