package dev.quoth.documents;

import java.util.regex.Pattern;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, without what programs fill in where a person has not.
 *
 * @param author names, apart by commas
 * @param date when it was made, as the document has it
 * @param modified when it was last changed
 * @param language BCP 47 tag
 */
record Facts(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String description,
    @Nullable String date,
    @Nullable String modified,
    @Nullable String language) {

  /** A file's name, or what a program calls a new document. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)microsoft word -.*|(untitled|unbenannt|document|dokument|sans titre|presentation)"
              + "[ \\d]*|\\S+\\.(docx?|odt|rtf|pdf|indd|qxp|pages|tex|dvi|html?)");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(microsoft office[ -]|windows[ -])?(user|benutzer|anwender|utilisateur|admin"
              + "|administrator|owner|author|unknown|default|python-docx|root|pc|\\W*)\\d*");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private static final Pattern DATE = Pattern.compile("(198[1-9]|199\\d|2\\d{3})-\\d\\d-\\d\\d.*");

  static Facts of(Metadata metadata) {
    return new Facts(
        unless(NO_TITLE, value(metadata, TikaCoreProperties.TITLE)),
        author(metadata),
        value(metadata, DublinCore.PUBLISHER),
        value(metadata, DublinCore.DESCRIPTION),
        date(metadata, TikaCoreProperties.CREATED),
        date(metadata, TikaCoreProperties.MODIFIED),
        language(metadata));
  }

  private static @Nullable String author(Metadata metadata) {
    StringBuilder names = new StringBuilder();
    for (String name : metadata.getValues(TikaCoreProperties.CREATOR)) {
      if (!name.isBlank() && !NO_NAME.matcher(name.strip()).matches()) {
        names.append(names.length() == 0 ? "" : ", ").append(name.strip());
      }
    }
    return names.length() == 0 ? null : names.toString();
  }

  /** Programs write the first day of their calendar where they know none. */
  private static @Nullable String date(Metadata metadata, Property property) {
    String date = value(metadata, property);
    return date != null && DATE.matcher(date).matches() ? date : null;
  }

  private static @Nullable String language(Metadata metadata) {
    String language = value(metadata, TikaCoreProperties.LANGUAGE);
    return language != null && LANGUAGE.matcher(language).matches() ? language : null;
  }

  private static @Nullable String value(Metadata metadata, Property property) {
    String value = metadata.get(property);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static @Nullable String unless(Pattern pattern, @Nullable String value) {
    return value == null || pattern.matcher(value).matches() ? null : value;
  }
}
