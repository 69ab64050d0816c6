package dev.quoth.lab.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.extract.actors.Reference;
import dev.quoth.extract.actors.States;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes further texts of marked ones: names give way to others of the same label (mention
 * replacement, Dai and Adel 2020), so that few sentences teach many names.
 *
 * <p>The lists are facts that we wrote down: parties, bodies, places, events, works; states and
 * peoples are the extractor's own.
 */
public final class Substitutes {
  /** Share of the names that give way. */
  private static final double SHARE = 0.7;

  private static final String[] ELECTIONS = {
    "general",
    "presidential",
    "parliamentary",
    "legislative",
    "local",
    "regional",
    "federal",
    "municipal",
    "gubernatorial",
    "senate"
  };

  private final Map<String, List<String>> pools = new HashMap<>();

  /**
   * @param texts whose own names may stand for others too
   * @throws IOException if a list is missing
   */
  public Substitutes(List<NamedText> texts) throws IOException {
    for (NamedText text : texts) {
      for (NamedText.Marked name : text.names()) {
        add(name.label(), name.span().of(text.text()));
      }
    }
    for (String line : lines("parties.tsv")) {
      String[] columns = line.split("\t", -1);
      add("politicalparty", columns[1]);
      if (!columns[2].isEmpty()) {
        add("politicalparty", columns[2].split(",")[0].strip());
      }
    }
    lines("bodies.txt").forEach(line -> add("organisation", line));
    for (String line : lines("misc.tsv")) {
      String[] columns = line.split("\t", -1);
      add(
          switch (columns[0]) {
            case "other" -> "misc";
            case "place" -> "location";
            default -> columns[0];
          },
          columns[1]);
    }
    addStates();
  }

  private void addStates() {
    List<String> peoples = new ArrayList<>();
    for (Reference reference : States.load().references()) {
      if (reference.kind() == Reference.Kind.NAME) {
        add("country", reference.form());
      } else if (reference.kind() == Reference.Kind.DEMONYM) {
        peoples.add(reference.form());
        add("misc", reference.form());
      }
    }
    for (int i = 0; i < peoples.size(); i++) {
      String kind = ELECTIONS[i % ELECTIONS.length];
      String plural = i % 7 == 0 ? "elections" : "election";
      int year = 1880 + (i * 37) % 143;
      add("election", year + " " + peoples.get(i) + " " + kind + " " + plural);
      if (i % 3 == 0) {
        add("election", year + " " + kind + " " + plural);
      }
    }
  }

  private void add(String label, String name) {
    pools.computeIfAbsent(label, key -> new ArrayList<>()).add(name);
  }

  private static List<String> lines(String file) throws IOException {
    String resource = "/dev/quoth/lab/names/" + file;
    try (InputStream in =
            requireNonNull(Substitutes.class.getResourceAsStream(resource), resource);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** A text with other names, in one paragraph, as {@code text} is. */
  public NamedText vary(NamedText text, RandomGenerator random) {
    StringBuilder varied = new StringBuilder();
    List<NamedText.Marked> names = new ArrayList<>();
    int at = 0;
    for (NamedText.Marked name : text.names()) {
      varied.append(text.text(), at, name.span().start());
      int start = varied.length();
      List<String> pool = pools.getOrDefault(name.label(), List.of());
      boolean other = !pool.isEmpty() && random.nextDouble() < SHARE;
      varied.append(other ? pool.get(random.nextInt(pool.size())) : name.span().of(text.text()));
      names.add(new NamedText.Marked(new Span(start, varied.length()), name.label(), name.types()));
      at = name.span().end();
    }
    varied.append(text.text(), at, text.text().length());
    return new NamedText(
        varied.toString(), List.of(new Span(0, varied.length())), names, text.unmarked());
  }
}
