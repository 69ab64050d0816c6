package dev.quoth.extract.speakers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A person's name as it is compared with another: in parts, with an eye to initials, short forms,
 * particles and order. What comparing takes is worked out once.
 *
 * @param suffix "jr"; empty if it has none
 * @param core its parts without suffix and particles; all of them if nothing is left. Letters that
 *     stand together ("h.w") are a part each
 * @param middle those between the first and the last, with letters that may also be particles
 * @param surname the last part that is no suffix
 * @param parts all of them, folded
 */
record PersonName(
    String suffix,
    List<NamePart> core,
    List<NamePart> middle,
    NamePart surname,
    List<String> parts) {

  PersonName {
    core = List.copyOf(core);
    middle = List.copyOf(middle);
    parts = List.copyOf(parts);
  }

  /** The name of these parts, folded. */
  static PersonName of(List<String> parts) {
    List<String> single = new ArrayList<>();
    for (String part : parts) {
      if (!NameKeys.isSuffix(part)) {
        single.addAll(areInitials(part) ? List.of(part.split("\\.")) : List.of(part));
      }
    }
    List<NamePart> core = new ArrayList<>();
    List<NamePart> middle = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      String part = single.get(i);
      boolean between = i > 0 && i + 1 < single.size();
      boolean letter = part.length() == 1;
      boolean particle = NameKeys.isParticle(part) && (between || !letter);
      if (!particle) {
        core.add(NamePart.of(part));
      }
      if (between && (letter || !particle)) {
        middle.add(NamePart.of(part));
      }
    }
    String last = parts.get(parts.size() - 1);
    return new PersonName(
        NameKeys.isSuffix(last) ? last : "",
        core.isEmpty() ? parts.stream().map(NamePart::of).toList() : core,
        middle,
        NamePart.of(surname(parts)),
        parts);
  }

  private static boolean areInitials(String part) {
    return part.matches("\\p{L}(\\.\\p{L})+");
  }

  private static String surname(List<String> parts) {
    int last = parts.size() - 1;
    while (last > 0 && NameKeys.isSuffix(parts.get(last))) {
      last--;
    }
    return parts.get(last);
  }

  /** How much of the name it spells out: parts, and after these initials. */
  int fullness() {
    int initials = (int) core.stream().filter(NamePart::isInitial).count();
    int particles = (int) middle.stream().filter(p -> p.isInitial() && !core.contains(p)).count();
    return 100 * (core.size() - initials) + initials + particles;
  }

  /**
   * Whether two names of two parts or more may be one person's.
   *
   * @param gender what a first name tells, folded
   */
  boolean mayBeOne(PersonName other, Function<String, Gender> gender) {
    return suffix.equals(other.suffix)
        && (isInOrder(other, gender)
            || isWithin(other)
            || other.isWithin(this)
            || (core.size() > 1 && new HashSet<>(core).equals(new HashSet<>(other.core))));
  }

  private boolean isInOrder(PersonName other, Function<String, Gender> gender) {
    return core.size() > 1
        && other.core.size() > 1
        && isGivenLike(core.get(0), other.core.get(0), gender)
        && last().isLike(other.last())
        && agreesBetween(other);
  }

  /** The last part of the core. */
  NamePart last() {
    return core.get(core.size() - 1);
  }

  private static boolean isGivenLike(NamePart a, NamePart b, Function<String, Gender> gender) {
    if (a.isInitialOf(b)
        || a.text().equals(b.text())
        || NameKeys.isShortFor(a.text(), b.text())
        || NameKeys.isShortFor(b.text(), a.text())) {
      return true;
    }
    return a.isLike(b) && gender.apply(a.text()).fits(gender.apply(b.text()));
  }

  /** Whether what stands between first name and surname, where both tell it, may be the same. */
  private boolean agreesBetween(PersonName other) {
    boolean fewer = middle.size() <= other.middle.size();
    List<NamePart> few = fewer ? middle : other.middle;
    List<NamePart> many = fewer ? other.middle : middle;
    return beginsWith(many, few) || leavesOut(few, many);
  }

  private static boolean beginsWith(List<NamePart> many, List<NamePart> few) {
    for (int i = 0; i < few.size(); i++) {
      NamePart a = few.get(i);
      NamePart b = many.get(i);
      boolean same = a.isInitialOf(b) || a.isLike(b);
      if (!same && !(a.beginsLike(b) && a.sound().equals(b.sound()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether those of {@code few}, all spelled out, come in {@code many} in the same order. */
  private static boolean leavesOut(List<NamePart> few, List<NamePart> many) {
    int at = 0;
    for (NamePart part : few) {
      while (at < many.size() && !many.get(at).isLike(part)) {
        at++;
      }
      if (part.isInitial() || at == many.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Whether all parts, two or more, stand side by side in the longer. */
  private boolean isWithin(PersonName longer) {
    if (core.size() < 2 || core.size() >= longer.core.size()) {
      return false;
    }
    for (int i = 0; i + core.size() <= longer.core.size(); i++) {
      if (longer.core.subList(i, i + core.size()).equals(core)) {
        return true;
      }
    }
    return false;
  }

  /** Keys by which others may find the first part: what it sounds like, or its letter. */
  Set<String> givenKeys() {
    NamePart given = core.get(0);
    Set<String> keys = new HashSet<>(given.keys());
    NameKeys.fullForms(given.text()).forEach(full -> keys.add(NamePart.of(full).sound()));
    keys.add((given.isInitial() ? "initial " : "letter ") + given.text().substring(0, 1));
    return keys;
  }

  /**
   * Keys of which one is among the {@link #givenKeys} of every name whose first part is like it.
   */
  Set<String> givenSought() {
    NamePart given = core.get(0);
    Set<String> keys = givenKeys();
    keys.add("initial " + given.text().substring(0, 1));
    if (!given.isInitial()) {
      keys.remove("letter " + given.text().substring(0, 1));
    } else {
      keys.add("letter " + given.text());
    }
    return keys;
  }

  /** Keys of which two share one if one is part of the other, or has the same parts. */
  Set<String> wholeKeys() {
    Set<String> keys = new HashSet<>();
    for (int i = 1; i < core.size(); i++) {
      keys.add("pair " + core.get(i - 1).text() + " " + core.get(i).text());
    }
    Set<String> texts = new TreeSet<>();
    core.forEach(part -> texts.add(part.text()));
    keys.add("all " + String.join(" ", texts));
    return keys;
  }
}
