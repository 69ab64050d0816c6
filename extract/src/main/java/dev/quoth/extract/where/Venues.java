package dev.quoth.extract.where;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.NounList;
import dev.quoth.extract.words.Stretch;
import dev.quoth.extract.words.Surroundings;
import java.util.List;

/**
 * Tells to whom, in what and where a statement was made, where its sentence says so.
 *
 * <p>Only words beside the cue count, never those of the content. Of several venues an outlet
 * stands first, then a platform, an event, a document, an interview, a place. Immutable.
 */
public final class Venues {
  private final Lexicon lexicon;

  private Venues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** With the shipped word lists and names. */
  public static Venues load() {
    return load(KnownNames.shipped());
  }

  /** With the shipped word lists and other names. */
  public static Venues load(KnownNames known) {
    requireNonNull(known, "known is null");
    Lemmas lemmas = Lemmas.load();
    NounList documents = NounList.load("documents", lemmas);
    return new Venues(
        new Lexicon(
            lemmas,
            known,
            documents,
            NounList.load("events", lemmas),
            new OutletFinder(known, NounList.load("outlet-words", lemmas), documents),
            new Listeners(known, NounList.load("people", lemmas))));
  }

  /**
   * Where the statement was made and who heard it.
   *
   * @param text the article's text
   * @param attribution who said what in it
   * @param block the stretch of the text that holds the cue, such as its paragraph
   * @return with nulls where the text does not tell
   * @throws IllegalArgumentException if a span or the block ends outside the text
   */
  public Setting find(String text, Attribution attribution, Span block) {
    return find(Surroundings.of(text, attribution, block));
  }

  /**
   * Where the statement with these surroundings was made and who heard it.
   *
   * @return with nulls where the text does not tell
   */
  public Setting find(Surroundings around) {
    List<Stretch> cue = around.cue();
    if (cue.isEmpty() && around.source().isEmpty()) {
      return Setting.UNKNOWN;
    }
    Finding finding = new Finding();
    for (int i = 0; i < cue.size(); i++) {
      boolean joined = i == cue.size() - 1 && around.told();
      Stretch run = joined ? cue.get(i).through(around.after()) : cue.get(i);
      new Scan(lexicon, run, cue.get(i).size(), finding).read();
    }
    if (!around.told() || cue.isEmpty()) {
      new Scan(lexicon, around.after(), 0, finding).read();
    }
    around.between().forEach(part -> new Scan(lexicon, part, 0, finding).read());
    around.before().forEach(part -> new Scan(lexicon, part, 0, finding).readLead());
    new Scan(lexicon, around.end(), 0, finding).readLead();
    return finding.setting();
  }
}
