package dev.quoth.extract.speakers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words a person may be called by who holds an office: by words of the same meaning, and by
 * wider ones, but by no narrower. A senator may be called a lawmaker; a lawmaker is not therefore a
 * senator.
 */
final class Kinds {
  /** Words of nearly the same meaning. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of(
              "candidate",
              "nominee",
              "hopeful",
              "contender",
              "bearer",
              "challenger",
              "runner",
              "mate",
              "frontrunner",
              "rival",
              "opponent"),
          Set.of("senator", "sen"),
          Set.of("congressman", "congresswoman", "representative", "rep"),
          Set.of("mp", "parliamentarian", "deputy"),
          Set.of("lawyer", "attorney", "counsel", "solicitor", "barrister", "litigator"),
          Set.of("spokesman", "spokeswoman", "spokesperson"),
          Set.of("aide", "adviser", "advisor", "strategist", "staffer", "operative", "surrogate"),
          Set.of("professor", "prof"),
          Set.of(
              "businessman",
              "businesswoman",
              "mogul",
              "billionaire",
              "tycoon",
              "developer",
              "executive",
              "magnate",
              "entrepreneur",
              "owner",
              "ceo",
              "millionaire",
              "investor"),
          Set.of("chairman", "chairwoman", "chairperson", "chair"),
          Set.of("chief", "head", "director", "boss"),
          Set.of("governor", "gov"),
          Set.of("general", "gen"),
          Set.of("judge", "justice", "magistrate", "jurist"),
          Set.of("host", "anchor", "moderator", "presenter"),
          Set.of("reporter", "correspondent", "journalist"),
          Set.of("columnist", "commentator", "pundit", "writer", "author"),
          Set.of("ambassador", "envoy"),
          Set.of("teacher", "schoolteacher"),
          Set.of("doctor", "physician", "surgeon", "medic"));

  private static final Set<String> SCHOLARS =
      Set.of(
          "professor",
          "prof",
          "economist",
          "historian",
          "scientist",
          "sociologist",
          "psychologist",
          "fellow",
          "scholar",
          "academic",
          "researcher",
          "analyst",
          "specialist",
          "lecturer");
  private static final Set<String> LEGISLATORS =
      Set.of(
          "senator",
          "sen",
          "congressman",
          "congresswoman",
          "representative",
          "rep",
          "mp",
          "mep",
          "deputy",
          "parliamentarian",
          "assemblyman",
          "assemblywoman",
          "lawmaker",
          "legislator");
  private static final Set<String> LEADERS =
      Set.of(
          "president",
          "premier",
          "chancellor",
          "minister",
          "governor",
          "gov",
          "mayor",
          "chief",
          "head",
          "director",
          "chairman",
          "chairwoman",
          "chair",
          "founder",
          "secretary",
          "commander");
  private static final Set<String> OFFICERS =
      Set.of(
          "general",
          "gen",
          "admiral",
          "colonel",
          "captain",
          "lieutenant",
          "lt",
          "major",
          "sergeant",
          "commander",
          "constable",
          "policeman",
          "policewoman",
          "sheriff",
          "inspector",
          "superintendent");
  private static final Set<String> OFFICIALS =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "aide",
          "adviser",
          "advisor",
          "secretary",
          "undersecretary",
          "commissioner",
          "director",
          "head",
          "chief",
          "minister",
          "diplomat",
          "ambassador",
          "envoy",
          "inspector",
          "regulator",
          "administrator");
  private static final Set<String> WRITERS =
      Set.of("columnist", "correspondent", "reporter", "editor", "host", "anchor", "moderator");
  private static final Set<String> CLERGY =
      Set.of("bishop", "archbishop", "priest", "pastor", "imam", "rabbi", "cardinal", "deacon");

  /** By a wider word, those whom it may mean. */
  private static final Map<String, List<Set<String>>> WIDER =
      Map.ofEntries(
          Map.entry("lawmaker", List.of(LEGISLATORS)),
          Map.entry("legislator", List.of(LEGISLATORS)),
          Map.entry("parliamentarian", List.of(LEGISLATORS)),
          Map.entry("politician", List.of(LEGISLATORS, LEADERS)),
          Map.entry("politico", List.of(LEGISLATORS)),
          Map.entry("expert", List.of(SCHOLARS)),
          Map.entry("scholar", List.of(SCHOLARS)),
          Map.entry("academic", List.of(SCHOLARS)),
          Map.entry("researcher", List.of(SCHOLARS)),
          Map.entry("analyst", List.of(SCHOLARS)),
          Map.entry("specialist", List.of(SCHOLARS)),
          Map.entry("scientist", List.of(SCHOLARS)),
          Map.entry("leader", List.of(LEADERS)),
          Map.entry("officer", List.of(OFFICERS)),
          Map.entry("official", List.of(OFFICIALS)),
          Map.entry("journalist", List.of(WRITERS)),
          Map.entry("writer", List.of(WRITERS)),
          Map.entry("minister", List.of(Set.of("premier", "chancellor", "secretary"))),
          Map.entry("diplomat", List.of(Set.of("ambassador", "envoy", "consul"))),
          Map.entry("cleric", List.of(CLERGY)),
          Map.entry("clergyman", List.of(CLERGY)));

  private Kinds() {}

  /**
   * Whether one who is the first may be called the second.
   *
   * @param role a noun in the singular
   * @param called another
   */
  static boolean mayBeCalled(String role, String called) {
    return role.equals(called)
        || SAME.stream().anyMatch(same -> same.contains(role) && same.contains(called))
        || WIDER.getOrDefault(called, List.of()).stream().anyMatch(kind -> kind.contains(role));
  }
}
