package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * News outlets of the world by their names and aliases. Spellings are no difference, capitals are,
 * as for {@link States}. Immutable; the table is read once, when first asked for.
 */
public final class Outlets {
  private final Forms<Outlet.Named> forms = new Forms<>();

  private static final class Shipped {
    static final Outlets OUTLETS = new Outlets(Table.rows("outlets"));
  }

  private Outlets(List<List<String>> rows) {
    for (List<String> row : rows) {
      String name = row.get(0);
      Outlet.Kind kind = Outlet.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Outlet outlet = new Outlet(Table.unmarked(name), kind, row.get(2));
      add(name, outlet);
      for (String alias : Table.entries(row.get(3))) {
        add(alias, outlet);
      }
    }
  }

  private void add(String entry, Outlet outlet) {
    Outlet.Named named = new Outlet.Named(outlet, Table.isMarked(entry));
    forms.add(Table.unmarked(entry), outlet.name(), named);
  }

  /**
   * The shipped table.
   *
   * @throws IllegalStateException if the library was packaged without it
   */
  public static Outlets load() {
    return Shipped.OUTLETS;
  }

  /**
   * The outlets that the words name, all of them and no others beside.
   *
   * @return several where outlets share a name, as "the Times"; empty where none is known
   */
  public List<Outlet.Named> find(String words) {
    return forms.find(requireNonNull(words, "words is null"));
  }
}
