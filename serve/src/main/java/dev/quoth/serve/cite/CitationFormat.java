package dev.quoth.serve.cite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats in which a statement can be cited. */
public enum CitationFormat {
  /** A sentence. */
  PLAIN("plain text", "text/plain", "txt") {
    @Override
    public String of(Cited cited) {
      StringBuilder text = new StringBuilder();
      if (!cited.speakers().isEmpty()) {
        text.append(cited.speakers()).append(": ");
      }
      text.append('“').append(cited.quote()).append("” ");
      append(text, cited.byline(), ": ");
      text.append(ended(cited.title())).append(' ');
      append(text, cited.outlet(), cited.day() == null ? "." : ", ");
      if (cited.day() != null) {
        text.append(DAY.format(cited.day())).append('.');
      }
      append(text.append(' '), cited.url(), "");
      return text.toString().strip() + "\n";
    }
  },
  /** An entry of BibTeX. */
  BIBTEX("BibTeX", "application/x-bibtex", "bib") {
    @Override
    public String of(Cited cited) {
      StringBuilder text = new StringBuilder("@misc{quoth-").append(cited.id()).append(",\n");
      field(text, "author", cited.byline(), true);
      field(text, "title", cited.title(), true);
      field(text, "howpublished", cited.outlet(), false);
      LocalDate day = cited.day();
      if (day != null) {
        field(text, "year", String.valueOf(day.getYear()), false);
        field(text, "month", String.valueOf(day.getMonthValue()), false);
        field(text, "date", day.toString(), false);
      }
      field(text, "url", cited.url(), false);
      field(text, "note", said(cited), false);
      return text.append("}\n").toString();
    }
  },
  /** RIS, which most reference managers read. */
  RIS("RIS", "application/x-research-info-systems", "ris") {
    @Override
    public String of(Cited cited) {
      StringBuilder text = new StringBuilder();
      line(text, "TY", "NEWS");
      line(text, "TI", cited.title());
      line(text, "AU", cited.byline());
      line(text, "T2", cited.outlet());
      LocalDate day = cited.day();
      line(text, "PY", day == null ? null : String.valueOf(day.getYear()));
      line(text, "DA", day == null ? null : DateTimeFormatter.ofPattern("uuuu/MM/dd/").format(day));
      line(text, "UR", cited.url());
      line(text, "LA", cited.language());
      line(text, "N1", said(cited));
      line(text, "ID", "quoth-" + cited.id());
      return text.append("ER  - \r\n").toString();
    }
  },
  /** The JSON of the Citation Style Language. */
  CSL_JSON("CSL-JSON", "application/vnd.citationstyles.csl+json", "json") {
    @Override
    public String of(Cited cited) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.useDefaultPrettyPrinter();
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringField("id", "quoth-" + cited.id());
        json.writeStringField("type", "article-newspaper");
        json.writeStringField("title", cited.title());
        if (cited.byline() != null) {
          json.writeArrayFieldStart("author");
          json.writeStartObject();
          json.writeStringField("literal", cited.byline());
          json.writeEndObject();
          json.writeEndArray();
        }
        optional(json, "container-title", cited.outlet());
        issued(json, cited.day());
        optional(json, "URL", cited.url());
        optional(json, "language", cited.language());
        json.writeStringField("note", said(cited));
        json.writeEndObject();
        json.writeEndArray();
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot fail to be written to", e);
      }
      return text + "\n";
    }
  };

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final String title;
  private final String type;
  private final String extension;

  CitationFormat(String title, String type, String extension) {
    this.title = title;
    this.type = type;
    this.extension = extension;
  }

  /** The reference, with an end of line. */
  public abstract String of(Cited cited);

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Its name in addresses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** How a file of it is best named: the extension, without a dot. */
  public String extension() {
    return extension;
  }

  /** The format of that name. */
  public static Optional<CitationFormat> named(String wireName) {
    return Stream.of(values()).filter(format -> format.wireName().equals(wireName)).findFirst();
  }

  private static String said(Cited cited) {
    String quote = "“" + cited.quote() + "”";
    return cited.speakers().isEmpty() ? quote : cited.speakers() + ": " + quote;
  }

  private static String ended(String title) {
    return title.matches(".*[.!?…]") ? title : title + ".";
  }

  private static void append(StringBuilder text, @Nullable String value, String after) {
    if (value != null) {
      text.append(value).append(after);
    }
  }

  /** Braces and backslashes would end the value; double braces keep capitals and names whole. */
  private static void field(
      StringBuilder text, String name, @Nullable String value, boolean whole) {
    if (value != null) {
      text.append("  ").append(name).append(whole ? " = {{" : " = {");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\textbackslash{}");
          case '{', '}' -> text.append(c == '{' ? "(" : ")");
          case '#', '$', '%', '&', '_' -> text.append(name.equals("url") ? "" : "\\").append(c);
          case '^' -> text.append("\\textasciicircum{}");
          case '~' -> text.append("\\textasciitilde{}");
          default -> text.append(c);
        }
      }
      text.append(whole ? "}},\n" : "},\n");
    }
  }

  private static void line(StringBuilder text, String tag, @Nullable String value) {
    if (value != null) {
      text.append(tag).append("  - ").append(value).append("\r\n");
    }
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void issued(JsonGenerator json, @Nullable LocalDate day) throws IOException {
    if (day != null) {
      json.writeObjectFieldStart("issued");
      json.writeArrayFieldStart("date-parts");
      json.writeArray(new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()}, 0, 3);
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
