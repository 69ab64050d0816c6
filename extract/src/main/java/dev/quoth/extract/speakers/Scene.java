package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.extract.tokens.NameType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article made ready: its words, names, actors and what it says of them. */
final class Scene {
  private static final List<String> STATE_NOUNS = List.of("government", "country", "nation");

  /** The last paragraph of an article's beginning, its headline being the first. */
  private static final int LEAD = 2;

  private final Article article;
  private final Tokens tokens;
  private final Mentions mentions;
  private final World world;
  private final Cast cast;
  private final Grammar grammar;
  private final PhraseReader reader;
  private final SourceReader sources;
  private final Discourse discourse;
  private final Clauses clauses;
  private final Antecedents antecedents;
  private final Lexicon lexicon;
  private final KnownOffices offices;
  private final Marked marked;

  Scene(Story story, Knowledge known, KnownActors actors) {
    article = story.article();
    lexicon = known.lexicon();
    tokens = Tokens.of(story.article().text(), story.paragraphs(), story.quoted());
    mentions = Mentions.of(tokens, story.names(), lexicon, known.world());
    world = new ArticleWorld(known.world(), tokens, mentions.all());
    Registry registry = new Registry(actors, PublicationDay.of(story.article()));
    Knowledge here = new Knowledge(lexicon, world, known.weights());
    cast = Cast.of(tokens, mentions, here, registry);
    grammar = new Grammar(tokens, mentions, lexicon);
    reader = new PhraseReader(tokens, mentions, lexicon, grammar);
    sources = new SourceReader(tokens, mentions, lexicon, reader);
    discourse = new Discourse(cast);
    clauses = new Clauses(discourse, lexicon);
    antecedents =
        new Antecedents(
            discourse,
            new AntecedentFeatures(
                discourse,
                clauses,
                new Descriptions(tokens, lexicon),
                new OwnWords(tokens, story.attributions())),
            known.weights());
    offices = new KnownOffices(cast, here, registry);
    marked = new Marked(tokens, story.attributions());
    Roles roles = new Roles(tokens, mentions, lexicon, grammar, marked);
    for (Mention mention : mentions.all()) {
      Entity owner = cast.owner(mention);
      if (owner != null) {
        place(owner, mention, roles);
      }
    }
    new Together(tokens, mentions, lexicon, grammar).note(cast);
    new Crowds(tokens, mentions, lexicon, grammar, marked).note(cast, discourse);
    new Strangers(tokens, mentions, lexicon, grammar, marked).note(cast, discourse);
    new Texts(tokens, mentions, lexicon, grammar, marked).note(cast, discourse);
  }

  private void place(Entity owner, Mention mention, Roles roles) {
    int from = mention.from();
    if (mention.type() == NameType.PERSON) {
      roles.find(owner, mention);
      from = grammar.prefixStart(mention);
    } else {
      mention.parts().forEach(part -> owner.describe(Descriptions.normal(part)));
      if (owner.type() == Actor.Type.GOVERNMENT) {
        STATE_NOUNS.forEach(owner::describe);
      }
    }
    Occurrence.Kind kind =
        tokens.isGenitive(mention.to() - 1)
            ? Occurrence.Kind.GENITIVE
            : grammar.isAfterPreposition(from) ? Occurrence.Kind.OBJECT : Occurrence.Kind.NAME;
    boolean subject = kind == Occurrence.Kind.NAME && grammar.isSubject(from, mention.to());
    discourse.mention(owner, Occurrence.sure(mention.from(), mention.to(), kind, subject));
  }

  Article article() {
    return article;
  }

  Tokens tokens() {
    return tokens;
  }

  Mentions mentions() {
    return mentions;
  }

  /** What is known of names, as the article lets it be understood. */
  World world() {
    return world;
  }

  Cast cast() {
    return cast;
  }

  Grammar grammar() {
    return grammar;
  }

  PhraseReader reader() {
    return reader;
  }

  SourceReader sources() {
    return sources;
  }

  Discourse discourse() {
    return discourse;
  }

  Clauses clauses() {
    return clauses;
  }

  Antecedents antecedents() {
    return antecedents;
  }

  /** Who holds which office, as the registry knows. */
  KnownOffices offices() {
    return offices;
  }

  /** Which words are sources and cues. */
  Marked marked() {
    return marked;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Whether the article has only begun, and may name later whom it first describes. */
  boolean isInLead(Phrase phrase) {
    boolean singular = !lexicon.isQuantity(tokens.form(phrase.from()));
    return singular && tokens.paragraph(phrase.from()) <= LEAD;
  }

  /** Keeps the words of a phrase that tell what its actor is. */
  void describe(Entity entity, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.coreEnd(); i++) {
      if (!lexicon.isFunctionWord(tokens.form(i))) {
        entity.describe(lexicon.singular(Descriptions.normal(tokens.form(i))));
      }
    }
  }

  /** The person of whom the word at {@code token} says what he is; null if of none. */
  @Nullable Entity describedAt(int token) {
    for (Entity entity : cast.all()) {
      for (RoleFact role : entity.roles()) {
        if (role.from() <= token && token < role.to()) {
          return entity;
        }
      }
    }
    return null;
  }
}
