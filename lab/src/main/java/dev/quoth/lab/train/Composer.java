package dev.quoth.lab.train;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements within statements from a corpus that has none annotated: in some articles the
 * words of a content give way to a sentence of another article that holds attributions itself. Who
 * reports and who is reported are then both known, in a real context on either side.
 */
final class Composer {
  /** Share of the contents that may be replaced which are. */
  private static final double SHARE = 0.3;

  private static final int SHORTEST_SENTENCE = 30;
  private static final int LONGEST_SENTENCE = 250;

  private static final Pattern MARKS = Pattern.compile("[\"“”„«»]|''|``");
  private static final Pattern QUOTED =
      Pattern.compile("(?:\"|“|''|``)([^\"“”]{12,}?)(?:\"|”|'')", Pattern.DOTALL);
  private static final Pattern SAID = Pattern.compile("said|says|added", Pattern.CASE_INSENSITIVE);
  private static final String THAT = "that ";

  private final List<Donor> donors = new ArrayList<>();
  private final RandomGenerator random;

  /** A sentence with attributions, their spans relative to its start. */
  private record Donor(String sentence, List<Attribution> attributions) {}

  /** A stretch of a text and what takes its place. */
  private record Change(Span old, String words, Donor donor) {}

  /**
   * An article with statements within statements.
   *
   * @param document the article and its outer attributions
   * @param inner the attributions within their contents
   * @param replaced stretches within which {@code inner} is complete
   */
  record Composed(Document document, List<Attribution> inner, List<Span> replaced) {}

  /** Takes sentences from {@code documents}; {@code random} decides what becomes of them. */
  Composer(List<Document> documents, RandomGenerator random) {
    this.random = random;
    for (Document document : documents) {
      addDonors(document);
    }
  }

  private void addDonors(Document document) {
    String text = document.text();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    for (Span paragraph : TrainingSet.paragraphs(document)) {
      sentences.setText(paragraph.of(text));
      int from = sentences.first();
      for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
        String sentence = text.substring(paragraph.start() + from, paragraph.start() + to).strip();
        int start = text.indexOf(sentence, paragraph.start() + from);
        from = to;
        if (mayBeReported(sentence)) {
          List<Attribution> within = within(document, start, start + sentence.length() - 1);
          if (within != null) {
            donors.add(new Donor(sentence, within));
          }
        }
      }
    }
  }

  private static boolean mayBeReported(String sentence) {
    return sentence.length() >= SHORTEST_SENTENCE
        && sentence.length() <= LONGEST_SENTENCE
        && sentence.endsWith(".")
        && sentence.indexOf('\n') < 0
        && !MARKS.matcher(sentence).find();
  }

  /**
   * The attributions of a sentence without its full stop; null if there is none, or one that is not
   * whole in it.
   */
  private static @Nullable List<Attribution> within(Document document, int start, int end) {
    Span sentence = new Span(start, end);
    Span stopped = new Span(start, end + 1);
    List<Attribution> within = new ArrayList<>();
    for (Attribution attribution : document.attributions()) {
      List<Span> spans = spans(attribution);
      if (spans.stream().anyMatch(stopped::overlaps)) {
        boolean whole = spans.stream().allMatch(sentence::contains);
        if (!whole || attribution.source().isEmpty() || attribution.cue().isEmpty()) {
          return null;
        }
        within.add(shifted(attribution, -start));
      }
    }
    return within.isEmpty() ? null : within;
  }

  private static List<Span> spans(Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.source());
    spans.addAll(attribution.cue());
    spans.addAll(attribution.content());
    return spans;
  }

  private static Attribution shifted(Attribution attribution, int by) {
    return new Attribution(
        shifted(attribution.source(), by),
        shifted(attribution.cue(), by),
        shifted(attribution.content(), by));
  }

  private static List<Span> shifted(List<Span> spans, int by) {
    return spans.stream().map(span -> new Span(span.start() + by, span.end() + by)).toList();
  }

  /** The article with some of its contents replaced, perhaps with none. */
  Composed compose(Document document) {
    List<Change> changes = new ArrayList<>();
    for (Attribution attribution : document.attributions()) {
      for (Span content : attribution.content()) {
        Span clause = clause(document.text(), attribution, content);
        if (clause != null
            && !donors.isEmpty()
            && standsAlone(document, attribution, content)
            && random.nextDouble() < SHARE) {
          Donor donor = donors.get(random.nextInt(donors.size()));
          changes.add(new Change(clause, asSaidIn(clause.of(document.text()), donor), donor));
        }
      }
    }
    changes.sort(Comparator.comparing(Change::old));
    return changed(document, changes);
  }

  /** What of a content a sentence may stand for; null if the content is not of such a form. */
  private static @Nullable Span clause(String text, Attribution attribution, Span content) {
    String words = content.of(text);
    if (words.indexOf('\n') >= 0) {
      return null;
    }
    var quoted = QUOTED.matcher(words);
    if (quoted.matches()) {
      return new Span(content.start() + quoted.start(1), content.start() + quoted.end(1));
    }
    if (MARKS.matcher(words).find() || words.length() < SHORTEST_SENTENCE) {
      return null;
    }
    if (words.startsWith(THAT)) {
      return new Span(content.start() + THAT.length(), content.end());
    }
    boolean said =
        attribution.cue().size() == 1
            && SAID.matcher(attribution.cue().get(0).of(text)).matches()
            && attribution.content().size() == 1
            && !words.startsWith("to ");
    return said ? content : null;
  }

  private static boolean standsAlone(Document document, Attribution attribution, Span content) {
    return document.attributions().stream()
        .filter(other -> !other.equals(attribution))
        .flatMap(other -> spans(other).stream())
        .noneMatch(content::overlaps);
  }

  /** The donor's sentence with the end that the clause had. */
  private static String asSaidIn(String clause, Donor donor) {
    String sentence = donor.sentence();
    char last = clause.charAt(clause.length() - 1);
    return switch (last) {
      case '.' -> sentence;
      case ',' -> sentence.substring(0, sentence.length() - 1) + last;
      default -> sentence.substring(0, sentence.length() - 1);
    };
  }

  private static Composed changed(Document document, List<Change> changes) {
    StringBuilder text = new StringBuilder();
    List<Attribution> inner = new ArrayList<>();
    List<Span> replaced = new ArrayList<>();
    int at = 0;
    for (Change change : changes) {
      text.append(document.text(), at, change.old.start());
      int start = text.length();
      for (Attribution attribution : change.donor.attributions()) {
        inner.add(shifted(attribution, start));
      }
      text.append(change.words);
      replaced.add(new Span(start, text.length()));
      at = change.old.end();
    }
    text.append(document.text(), at, document.text().length());
    List<Attribution> outer =
        document.attributions().stream().map(attribution -> moved(attribution, changes)).toList();
    Document made = new Document(document.id(), text.toString(), document.annotator(), outer);
    return new Composed(made, inner, replaced);
  }

  private static Attribution moved(Attribution attribution, List<Change> changes) {
    return new Attribution(
        moved(attribution.source(), changes),
        moved(attribution.cue(), changes),
        moved(attribution.content(), changes));
  }

  private static List<Span> moved(List<Span> spans, List<Change> changes) {
    return spans.stream()
        .map(span -> new Span(moved(span.start(), changes), moved(span.end(), changes)))
        .toList();
  }

  private static int moved(int offset, List<Change> changes) {
    int moved = offset;
    for (Change change : changes) {
      if (change.old.end() <= offset) {
        moved += change.words.length() - change.old.length();
      }
    }
    return moved;
  }
}
