package dev.quoth.lab.evaluate;

import dev.quoth.Actor;
import dev.quoth.extract.actors.Reference;
import dev.quoth.extract.actors.States;
import dev.quoth.lab.gold.SpeakerGold;
import dev.quoth.lab.gold.SpeakerGold.GoldActor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether actors that were found are those of the gold.
 *
 * <p>Two are the same when their types are, and, of persons, bodies and governments, their names:
 * without accents, case, article and genitive; or where the one is a part of the other, such as a
 * surname or initials, and of no other actor of the article.
 */
final class SpeakerMatch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY =
      Set.of("the", "of", "and", "for", "s", "mr", "mrs", "ms");

  private final SpeakerGold gold;

  SpeakerMatch(SpeakerGold gold) {
    this.gold = gold;
  }

  /** Whether the found are exactly the actors of these labels. */
  boolean same(List<Actor> found, List<String> labels) {
    if (found.size() != labels.size()) {
      return false;
    }
    List<String> left = new ArrayList<>(labels);
    for (Actor actor : found) {
      String label = left.stream().filter(l -> isSame(actor, l)).findFirst().orElse(null);
      if (label == null) {
        return false;
      }
      left.remove(label);
    }
    return true;
  }

  private boolean isSame(Actor found, String label) {
    GoldActor actor = gold.actors().get(label);
    if (actor == null || actor.type() != found.type()) {
      return false;
    }
    return actor.name() == null
        || !isNamed(actor.type())
        || words(found.name()).equals(words(actor.name()))
        || isSameState(found, actor.name())
        || isOnlyPart(found, actor);
  }

  /** Whether both names are one state's: "Britain", "United Kingdom". */
  private static boolean isSameState(Actor found, String name) {
    List<Reference> states = States.load().byName(name);
    return found.type() == Actor.Type.GOVERNMENT
        && !states.isEmpty()
        && States.load().byName(found.name()).stream()
            .anyMatch(state -> state.body().equals(states.get(0).body()));
  }

  private static boolean isNamed(Actor.Type type) {
    return type == Actor.Type.PERSON
        || type == Actor.Type.ORGANISATION
        || type == Actor.Type.GOVERNMENT;
  }

  private boolean isOnlyPart(Actor found, GoldActor actor) {
    List<GoldActor> alike =
        gold.actors().values().stream()
            .filter(other -> other.type() == found.type() && mayBe(found.name(), other.name()))
            .toList();
    return alike.size() == 1 && alike.get(0).equals(actor);
  }

  private static boolean mayBe(String found, @Nullable String gold) {
    if (gold == null) {
      return false;
    }
    Set<String> a = words(found);
    Set<String> b = words(gold);
    boolean part = !a.isEmpty() && (b.containsAll(a) || a.containsAll(b));
    return part || initials(found).equals(squeezed(gold)) || initials(gold).equals(squeezed(found));
  }

  private static String squeezed(String name) {
    return String.join("", words(name));
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : words(name)) {
      initials.append(word.charAt(0));
    }
    return initials.length() > 1 ? initials.toString() : "?";
  }

  private static Set<String> words(String name) {
    String folded =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")
            .replace(".", "");
    Set<String> words = new LinkedHashSet<>(Arrays.asList(SPLIT.split(folded)));
    words.remove("");
    words.removeAll(EMPTY);
    return words;
  }
}
