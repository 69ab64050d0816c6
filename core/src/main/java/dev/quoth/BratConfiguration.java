package dev.quoth;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types by which brat shows what {@link BratDocument} writes. */
final class BratConfiguration {

  private BratConfiguration() {}

  static String text() {
    return """
    # What quoth writes: each statement is an Attribution event.

    [entities]
    Source
    Cue
    Content

    [relations]

    [events]
    Attribution\tSource?:Source, Cue?:Cue, Content:Content, Within?:Attribution

    [attributes]
    """
        + attribute("Kind", Statement.Kind.values(), Statement.Kind::wireName)
        + attribute("CueClass", Statement.CueClass.values(), Statement.CueClass::wireName)
        + attribute("Block", Block.Kind.values(), Block.Kind::wireName);
  }

  private static <T> String attribute(String name, T[] values, Function<T, String> wireName) {
    String choices = Stream.of(values).map(wireName).collect(Collectors.joining("|"));
    return name + "\tArg:Attribution, Value:" + choices + "\n";
  }
}
