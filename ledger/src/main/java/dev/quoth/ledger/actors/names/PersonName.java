package dev.quoth.ledger.actors.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's name in folded parts.
 *
 * @param parts given names, surnames and initials, without forms of address
 * @param suffix "jr", "iii"; empty where there is none
 */
public record PersonName(List<String> parts, String suffix) {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior");
  private static final Set<String> ADDRESS =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "di", "du", "del", "della", "la", "le", "van", "von",
          "der", "den", "ter", "zu", "zur", "al", "el", "bin", "ibn", "ben", "af", "av", "y", "e");

  /** The shortest sound by which two parts may be one that are written otherwise. */
  private static final int SHORTEST_SOUND = 4;

  public PersonName {
    parts = List.copyOf(parts);
  }

  /** The name as written; what stands behind one comma is taken to come first: "Marn, Ilse". */
  public static PersonName of(String name) {
    int comma = name.indexOf(',');
    List<String> before = Fold.parts(comma < 0 ? name : name.substring(0, comma));
    List<String> after = comma < 0 ? List.of() : Fold.parts(name.substring(comma + 1));
    List<String> all = new ArrayList<>();
    boolean onlySuffix = SUFFIXES.containsAll(after);
    all.addAll(onlySuffix ? before : after);
    all.addAll(onlySuffix ? after : before);
    while (all.size() > 1 && ADDRESS.contains(all.get(0))) {
      all.remove(0);
    }
    String last = all.isEmpty() ? "" : all.get(all.size() - 1);
    boolean suffixed = all.size() > 2 && SUFFIXES.contains(last);
    return suffixed
        ? new PersonName(all.subList(0, all.size() - 1), last.equals("junior") ? "jr" : last)
        : new PersonName(all, "");
  }

  /** Whether it is one word only, particles aside: as likely a surname as any. */
  public boolean isBare() {
    return core().size() < 2;
  }

  /** Whether it has initials, or but one part: it shares one sound only with its fuller forms. */
  public boolean isShort() {
    return core().size() < 2 || core().stream().anyMatch(part -> part.length() == 1);
  }

  /** Parts in order of the alphabet: the same for all orders of a name. */
  public String unordered() {
    return parts.stream().sorted().collect(Collectors.joining(" "));
  }

  /** The sounds by which all that may be another form of the name can be found. */
  public List<String> sounds() {
    return core().stream().filter(p -> p.length() > 1).map(PersonName::sound).distinct().toList();
  }

  /** How far this and another agree. */
  public Likeness likeness(PersonName other) {
    if (parts.isEmpty() || other.parts.isEmpty()) {
      return Likeness.NONE;
    }
    if (!suffix.equals(other.suffix)) {
      boolean two = !suffix.isEmpty() && !other.suffix.isEmpty();
      Likeness bare = new PersonName(parts, "").likeness(new PersonName(other.parts, ""));
      return two ? Likeness.NONE : min(bare, Likeness.WEAK);
    }
    List<String> a = core();
    List<String> b = other.core();
    if (a.size() == 1 || b.size() == 1) {
      return ofOnePart(a, b);
    }
    if (parts.equals(other.parts)) {
      return Likeness.SAME;
    }
    if (a.stream().sorted().toList().equals(b.stream().sorted().toList())) {
      return Likeness.STRONG;
    }
    return isWithin(a, b) || isWithin(b, a) ? Likeness.WEAK : Likeness.NONE;
  }

  private static Likeness ofOnePart(List<String> a, List<String> b) {
    String lastOfA = a.get(a.size() - 1);
    return lastOfA.length() > 1 && lastOfA.equals(b.get(b.size() - 1))
        ? Likeness.SURNAME
        : Likeness.NONE;
  }

  private static Likeness min(Likeness a, Likeness b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Whether the first is the second with parts left out behind the first, or shortened. */
  private static boolean isWithin(List<String> shorter, List<String> longer) {
    if (shorter.size() > longer.size() || !isPart(shorter.get(0), longer.get(0))) {
      return false;
    }
    int at = 1;
    boolean whole = false;
    for (String part : shorter.subList(1, shorter.size())) {
      while (at < longer.size() && !isPart(part, longer.get(at))) {
        at++;
      }
      if (at == longer.size()) {
        return false;
      }
      whole |= part.length() > 1 && longer.get(at).length() > 1;
      at++;
    }
    return whole;
  }

  private static boolean isPart(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    String sound = sound(a);
    return a.equals(b) || (sound.length() >= SHORTEST_SOUND && sound.equals(sound(b)));
  }

  /** Without particles, unless nothing else is left. */
  private List<String> core() {
    List<String> core = parts.stream().filter(part -> !PARTICLES.contains(part)).toList();
    return core.isEmpty() ? parts : core;
  }

  /** The same for the usual ways of writing another alphabet's name. */
  private static String sound(String part) {
    String s =
        part.replace("tsch", "ch")
            .replace("tch", "ch")
            .replace("sch", "sh")
            .replace("dzh", "j")
            .replace("dj", "j")
            .replace("zh", "j")
            .replace("kh", "h")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("ck", "k")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ae", "a")
            .replace("oe", "o")
            .replace("ue", "u")
            .replace("ij", "i")
            .replace("w", "v")
            .replace("q", "k")
            .replace("y", "i")
            .replace("x", "ks");
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
        single.append(s.charAt(i));
      }
    }
    return single.toString();
  }
}
