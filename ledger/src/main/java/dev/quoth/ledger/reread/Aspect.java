package dev.quoth.ledger.reread;

import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In what two readings of a statement can differ. */
public enum Aspect {
  CONTENT,
  SOURCE,
  CUE,
  KIND,
  CUE_CLASS,
  /** By which statement it is reported. */
  WITHIN,
  BLOCK,
  POLARITY,
  /** When it was said. */
  SAID,
  VENUE,
  ADDRESSEE,
  /** Who said it, in which role and for whom. */
  SPEAKER,
  /** How sure all that is: probabilities, what decided on the speaker, who else it may be. */
  CERTAINTY;

  private @Nullable Object of(Statement statement) {
    return switch (this) {
      case CONTENT -> statement.attribution().content();
      case SOURCE -> statement.attribution().source();
      case CUE -> statement.attribution().cue();
      case KIND -> statement.kind();
      case CUE_CLASS -> statement.cueClass();
      case WITHIN -> statement.within();
      case BLOCK -> statement.block();
      case POLARITY -> statement.circumstances().polarity();
      case SAID -> statement.circumstances().said();
      case VENUE -> statement.circumstances().venue();
      case ADDRESSEE -> statement.circumstances().addressee();
      case SPEAKER -> who(statement.speaker());
      case CERTAINTY -> certainty(statement);
    };
  }

  private static @Nullable Object who(@Nullable Speaker speaker) {
    return speaker == null
        ? null
        : Stream.of(speaker.actors(), speaker.role(), speaker.spokenFor()).toList();
  }

  private static Object certainty(Statement statement) {
    Speaker speaker = statement.speaker();
    List<?> decided =
        speaker == null
            ? List.of()
            : List.of(speaker.by(), speaker.byRegistry(), speaker.confidence());
    return List.of(statement.confidence(), statement.resolution().candidates(), decided);
  }

  /** Those in which two statements differ. */
  static Set<Aspect> differing(Statement one, Statement other) {
    Set<Aspect> differing = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : values()) {
      if (!Objects.equals(aspect.of(one), aspect.of(other))) {
        differing.add(aspect);
      }
    }
    return differing;
  }

  /** Its name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
