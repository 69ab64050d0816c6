package dev.quoth.reader.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The closed classes of words that stand around a story and not in it: prompts, section names,
 * openings of teasers, credits of pictures, in the languages of most pages. A line is looked up
 * whole, in the list {@code furnishings.tsv} beside this class.
 */
public final class Furnishings {
  private static final String LIST = "furnishings.tsv";

  /** What a line is that is nothing but such words. */
  public enum Furnishing {
    PROMPT,
    TEASER,
    ADVERT,
    SECTION
  }

  private static final Map<String, Set<Furnishing>> LINES = read();

  /** UTF-16 chars; no longer line is looked up. */
  private static final int LONGEST =
      LINES.keySet().stream().mapToInt(String::length).max().orElse(0);

  private static final QuickPattern TEASER_PREFIX =
      start(
          "(?:read (?:more|also|next|this)|also read|see also|related(?: articles?| stor(?:y|ies))?"
              + "|more on this|don['’]t miss|watch|in pictures|recommended|background|more from"
              + "|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen)|siehe auch|auch interessant"
              + "|(?:à )?lire (?:aussi|également)|à (?:lire|voir)|voir aussi|sur le même sujet"
              + "|le(?:a|e|er) también|te puede interesar|leggi anche|leia (?:também|mais)"
              + "|lees (?:ook|meer)|czytaj (?:też|także)|läs (?:också|även|mer)|читайте также)"
              + "\\s*[:|–—-]\\s*\\S");
  private static final QuickPattern PROMPT_PREFIX =
      start(
          "(?:sign up (?:for|to|here)|subscribe (?:to|now|for|here)|follow (?:us|our|@)"
              + "|click here|share (?:this|on|via)|join (?:our|us on|the conversation)"
              + "|download (?:our|the app)|support our|like us on|get our (?:daily|weekly|free)"
              + "|listen to (?:this|our)|this (?:site|website) uses cookies|we use cookies"
              + "|comments? (?:are )?(?:closed|off)|have your say|log in to|register to"
              + "|all rights reserved|copyright|©|alle rechte vorbehalten|tous droits réservés"
              + "|(?:jetzt )?abonnieren sie|melden sie sich|folgen sie (?:uns|unserem)|hier klicken"
              + "|diese (?:web)?seite (?:verwendet|nutzt)|wir (?:verwenden|nutzen) cookies"
              + "|abonnez[- ]vous|inscrivez[- ]vous|suivez[- ]nous|ce site utilise|nous utilisons"
              + "|suscr[ií]bete|s[ií]guenos|reg[ií]strate|iscriviti|seguici|assine|inscreva-se"
              + "|leave a (?:comment|reply)|your email address will not|required fields"
              + "|this post (?:contains|may contain) affiliate|save my name)");
  private static final QuickPattern CREDIT_START =
      start(
          "(?:[(\\[]\\s*)?(?:photos?(?:graph)?|pictures?|images?|file photo|credits?"
              + "|photo credits?|image credits?|image source|caption|illustration|video"
              + "|fotos?|bild(?:er|quelle|nachweis)?|titelbild|beitragsbild|symbolbild|grafik|quelle"
              + "|crédits?(?: photos?)?|foto(?:grafía)?|imagen|immagine|imagem|beeld)"
              + "\\s*(?:by\\s|via\\s|von\\s|[:/©|])");
  private static final Pattern CREDIT_END =
      Pattern.compile(
          "(?:\\((?:photo|picture|image|file|credit)[^()]{0,60}|/\\s?(?:afp|reuters|ap))\\)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Furnishings() {}

  /** Whether the bare line is one of the words of that kind. */
  public static boolean is(Furnishing furnishing, String bare) {
    return of(bare).contains(furnishing);
  }

  /** What the bare line is. */
  static Set<Furnishing> of(String bare) {
    return bare.length() > LONGEST ? Set.of() : LINES.getOrDefault(bare, Set.of());
  }

  public static boolean beginsTeaser(String line) {
    return TEASER_PREFIX.begins(line);
  }

  public static boolean beginsPrompt(String line) {
    return PROMPT_PREFIX.begins(line);
  }

  public static boolean isCredit(String line) {
    return CREDIT_START.begins(line)
        || line.contains("Getty Images")
        || (line.endsWith(")") && CREDIT_END.matcher(line).find());
  }

  /** The line in small letters without what stands around its words: counts, arrows, brackets. */
  public static String bare(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetter(line.codePointAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(line.codePointBefore(end))) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static Map<String, Set<Furnishing>> read() {
    Map<String, Set<Furnishing>> lines = new HashMap<>();
    try (InputStream in = requireNonNull(Furnishings.class.getResourceAsStream(LIST), LIST);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          Furnishing kind = Furnishing.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
          lines
              .computeIfAbsent(line.substring(tab + 1), key -> EnumSet.noneOf(Furnishing.class))
              .add(kind);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(LIST, e);
    }
    return Map.copyOf(lines);
  }

  private static QuickPattern start(String regex) {
    return new QuickPattern(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
