package dev.quoth.ledger.review;

import static java.util.Objects.requireNonNull;

import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.WellFormed;
import dev.quoth.ledger.search.ActorNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a statement as a person says it is. Spans are of UTF-16 offsets into the article. */
public sealed interface Edit {

  /** How it is reported. */
  record OfKind(Statement.Kind kind) implements Edit {
    public OfKind {
      requireNonNull(kind, "kind is null");
    }
  }

  /** The words that are attributed; spans in any order, apart. */
  record Content(List<Span> spans) implements Edit {
    public Content {
      spans = sorted(spans);
    }
  }

  /** The words that name who says it; none where there are none. */
  record Source(List<Span> spans) implements Edit {
    public Source {
      spans = sorted(spans);
    }
  }

  /** The words that attribute; none where there are none. */
  record Cue(List<Span> spans) implements Edit {
    public Cue {
      spans = sorted(spans);
    }
  }

  /** What kind of act the cue reports. */
  record OfCueClass(Statement.CueClass cueClass) implements Edit {
    public OfCueClass {
      requireNonNull(cueClass, "cueClass is null");
    }
  }

  /** Whether the speaker stands by it. */
  record Stance(Polarity polarity) implements Edit {
    public Stance {
      requireNonNull(polarity, "polarity is null");
    }
  }

  /**
   * Which statement reports it.
   *
   * @param id of one of the same article, whole; null where none does
   */
  record Within(@Nullable String id) implements Edit {}

  /**
   * Who says it.
   *
   * @param who null where that cannot be told
   */
  record SaidBy(@Nullable Who who) implements Edit {}

  /**
   * Whoever of those who say it is told so is another; all else that is known of them stays.
   *
   * @param said by what they are told now: an id, or a name where they have none
   * @param by who it is
   */
  record Instead(ActorNames.Named said, Who by) implements Edit {
    public Instead {
      requireNonNull(said, "said is null");
      requireNonNull(by, "by is null");
    }
  }

  /**
   * What somebody has to say about it; kept among its codes as {@code note}.
   *
   * @param text empty to take it away
   */
  record Note(String text) implements Edit {
    /** By which it is found among a statement's codes. */
    public static final String CODE = "note";

    public Note {
      text = WellFormed.of(text).strip();
    }
  }

  private static List<Span> sorted(List<Span> spans) {
    return spans.stream().sorted().toList();
  }
}
