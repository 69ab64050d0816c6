package dev.quoth.app;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of an enum's values, typed in lower case, with hyphens. */
final class Choice<T extends Enum<T>> implements ITypeConverter<T>, Iterable<String> {
  private final List<T> values;

  Choice(Class<T> type) {
    values = Arrays.asList(type.getEnumConstants());
  }

  @Override
  public T convert(String typed) {
    for (T value : values) {
      if (name(value).equals(typed.toLowerCase(Locale.ROOT))) {
        return value;
      }
    }
    throw new TypeConversionException("'" + typed + "' is none of " + String.join(", ", this));
  }

  @Override
  public Iterator<String> iterator() {
    return values.stream().map(Choice::name).iterator();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
