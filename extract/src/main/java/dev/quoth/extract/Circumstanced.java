package dev.quoth.extract;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Span;
import dev.quoth.extract.when.SaidTimes;
import dev.quoth.extract.where.Setting;
import dev.quoth.extract.where.Venues;
import dev.quoth.extract.words.Surroundings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds when, where and how a statement was made. */
final class Circumstanced {
  private static final int DAY = "2022-02-16".length();

  private final SaidTimes times;
  private final Venues venues;
  private final Polarities polarities;

  private Circumstanced(SaidTimes times, Venues venues, Polarities polarities) {
    this.times = times;
    this.venues = venues;
    this.polarities = polarities;
  }

  static Circumstanced load() {
    return new Circumstanced(SaidTimes.load(), Venues.load(), Polarities.load());
  }

  Circumstances of(Article article, Attribution attribution) {
    List<Block> blocks = article.blocks();
    Span block = blocks.get(Extractor.blockAt(blocks, anchor(attribution))).span();
    Surroundings around = Surroundings.of(article.text(), attribution, block);
    Setting setting = venues.find(around);
    return new Circumstances(
        polarities.of(article.text(), attribution),
        times.find(around, published(article)),
        setting.venue(),
        setting.addressee());
  }

  /** Where the words stand beside which time and place are told. */
  private static int anchor(Attribution attribution) {
    List<Span> nearest =
        !attribution.cue().isEmpty()
            ? attribution.cue()
            : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
    return nearest.get(0).start();
  }

  /** The day of publication where it stands; null where the article has none. */
  private static @Nullable LocalDate published(Article article) {
    String published = article.published();
    if (published == null || published.length() < DAY) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, DAY));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
