package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.WordLists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a maintainer who adds a word must keep: order, no word twice, lemmas in lower case. */
class WordListsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any-body",
        "body-nouns",
        "called-alike",
        "called-wider",
        "clause-openers",
        "declines",
        "denies",
        "determiners",
        "documents",
        "events",
        "examples",
        "female-nouns",
        "finite-verbs",
        "fronted",
        "function-words",
        "group-nouns",
        "honorifics",
        "indefinite",
        "irregular",
        "irregular-participles",
        "kinship",
        "leading",
        "male-nouns",
        "name-particles",
        "name-tails",
        "name-titles",
        "named-kinds",
        "no-persons",
        "no-verbs",
        "outlet-nouns",
        "outlet-words",
        "participial-adjectives",
        "people",
        "platforms",
        "plural-verbs",
        "prepositions",
        "quantifiers",
        "reading-verbs",
        "regions",
        "relations-disputes",
        "relations-echoes",
        "relations-repeats",
        "relations-responds",
        "role-enders",
        "role-modifiers",
        "role-nouns",
        "seldom-texts",
        "speaking-documents",
        "speaking-for",
        "spoken-nouns",
        "standing",
        "subject-verbs",
        "text-openers",
        "time-nouns",
        "told-offices",
        "unbelieved",
        "unsettled-places",
        "untold",
        "works"
      })
  void isSortedWithoutRepeats(String name) {
    List<String> entries = WordLists.read(name);
    assertThat(entries).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyListOfCuesIsSortedLemmasInLowerCase(CueLexicon.Sense sense) {
    List<String> entries = WordLists.read(sense.listName());
    assertThat(entries)
        .isNotEmpty()
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(entry -> entry.matches("[a-z]+(?:[ -](?:~ )?[a-z]+)*"));
  }

  @Test
  void noCueStandsInTwoLists() {
    Map<String, CueLexicon.Sense> seen = new HashMap<>();
    for (CueLexicon.Sense sense : CueLexicon.Sense.values()) {
      for (String entry : WordLists.read(sense.listName())) {
        assertThat(seen.put(entry, sense)).as(entry + " is also in " + sense).isNull();
      }
    }
  }

  @Test
  void everyEntryIsFoundByItself() {
    CueLexicon lexicon = CueLexicon.load(Lemmas.with(Map.of()));
    for (CueLexicon.Sense sense : CueLexicon.Sense.values()) {
      for (String entry : WordLists.read(sense.listName())) {
        List<CueWords.Word> words =
            Arrays.stream(entry.replace("~", "the").split("[ -]"))
                .map(form -> new CueWords.Word(form, false, false, new Span(0, form.length())))
                .toList();
        assertThat(lexicon.senseOf(words)).as(entry).isEqualTo(sense);
      }
    }
  }

  @Test
  void irregularFormsArePairs() {
    assertThat(WordLists.read("irregular")).allMatch(line -> line.matches("[a-z]+ [a-z]+"));
  }

  @Test
  void namesTheListThatIsMissing() {
    assertThatThrownBy(() -> WordLists.read("nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cues/nothing.txt");
  }
}
