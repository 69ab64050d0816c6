package dev.quoth.extract.speakers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What forms of address, titles and first names tell of the gender of persons. */
final class PersonGenders {
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final World world;

  private final Map<String, Gender> byGiven = new HashMap<>();

  PersonGenders(Tokens tokens, Knowledge knowledge) {
    this.tokens = tokens;
    this.lexicon = knowledge.lexicon();
    this.world = knowledge.world();
  }

  /** What a first name tells, folded. */
  Gender given(String given) {
    return byGiven.computeIfAbsent(
        given, g -> world.gender(g.substring(0, 1).toUpperCase(Locale.ROOT) + g.substring(1)));
  }

  /** The gender that the form of address before the mention tells. */
  Gender addressed(Mention mention) {
    @Nullable Gender told =
        mention.from() > 0 && tokens.isJoined(mention.from())
            ? lexicon.honorific(tokens.form(mention.from() - 1))
            : null;
    return told == null ? Gender.UNKNOWN : told;
  }

  Gender given(Entity person) {
    for (Mention name : person.names()) {
      if (name.size() > 1) {
        Gender gender = world.gender(tokens.words(name.from(), givenEnd(name)));
        if (gender != Gender.UNKNOWN) {
          return gender;
        }
      }
    }
    return Gender.UNKNOWN;
  }

  /** One past the first name with what a hyphen joins to it: "Jean-Luc". */
  private int givenEnd(Mention name) {
    int end = name.from() + 1;
    while (end + 1 < name.to() && (tokens.gap(end) & Tokens.HYPHEN) != 0) {
      end++;
    }
    return end;
  }

  /** Tells the person his gender, as all his names have it. */
  void tell(Entity person) {
    int male = 0;
    int female = 0;
    for (Mention name : person.names()) {
      Gender address = addressed(name);
      male += address == Gender.MALE ? 1 : 0;
      female += address == Gender.FEMALE ? 1 : 0;
    }
    if (male != female) {
      person.setGender(male > female ? Gender.MALE : Gender.FEMALE);
    } else {
      person.setGender(given(person));
      person.setLikelyGender(likelyGender(person));
    }
  }

  /**
   * What a title within a name tells, "Queen Odra", or the only name if that is a given name. The
   * bare "King" of Ada King is no title.
   */
  private Gender likelyGender(Entity person) {
    boolean single = person.names().stream().allMatch(name -> name.size() == 1);
    Gender likely = Gender.UNKNOWN;
    for (Mention name : person.names()) {
      boolean mayHaveTitle = single || name.size() > 1;
      if (mayHaveTitle && likely == Gender.UNKNOWN) {
        likely = lexicon.title(tokens.form(name.from()));
      }
    }
    return single && likely == Gender.UNKNOWN ? world.gender(person.name()) : likely;
  }
}
