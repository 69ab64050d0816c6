package dev.quoth.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import dev.quoth.Venue;
import dev.quoth.extract.Drawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenuesTest {
  private static final Venues VENUES = Venues.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Marn} [told] the Ostravian news network Kanal1 <that she would go>.    | OUTLET | Kanal1
          {Marn} [told] The Harbour Courier <that she would go>.                  | OUTLET | Harbour Courier
          {Marn} [told] Ostravia News in an interview <that she would go>.        | OUTLET | Ostravia News
          {Marn} [told] the newspaper <that she would go>.                        | OUTLET | the newspaper
          {Marn} [told] the Berin Gull newspaper <that she would go>.             | OUTLET | Berin Gull
          {Marn} [told] Reuters on Tuesday <that she would go>.                   | OUTLET | Reuters
          {Marn} [told] TV9 <that she would go>.                                  | OUTLET | TV9
          {Marn} [said] in an interview with Le Monde <that she would go>.        | OUTLET | Le Monde
          In an interview with Le Monde, {Marn} [said] <she would go>.            | OUTLET | Le Monde
          {Marn} [said] in a Sunday interview with Radio Berin <she would go>.    | INTERVIEW | a Sunday interview
          {Marn} [said] on CNN’s State of the Union <that she would go>.          | OUTLET | CNN’s State of the Union
          {Marn} [told] CBS' Face the Nation on Sunday <that she would go>.       | OUTLET | CBS' Face the Nation
          {Marn} [said] on ABC’s “Good Morning Ostravia” on Sunday <that she go>. | OUTLET | ABC’s “Good Morning Ostravia
          {Marn} [said] in an interview with OSTRAVIA TODAY <that she would go>.  | OUTLET | OSTRAVIA TODAY
          {Marn} [told] CBS News 6 in Berin <that she would go>.                  | OUTLET | CBS News 6
          {Marn} [wrote] in the Guardian <that she would go>.                     | OUTLET | Guardian
          {Marn} [wrote] in a Harbour Courier column <that she would go>.         | OUTLET | Harbour Courier
          {Marn} [said in a statement to Reuters] <that she would go>.            | OUTLET | Reuters
          {Marn} [said] in a telephone interview <that she would go>.             | INTERVIEW | a telephone interview
          {Marn} [said] on Twitter <that she would go>.                           | PLATFORM | Twitter
          On Facebook, {Marn} [called] <it a mistake>.                            | PLATFORM | Facebook
          {Marn} [said] in a Facebook post <that she would go>.                   | PLATFORM | Facebook
          {Marn} [said] in a tweet <that she would go>.                           | PLATFORM | a tweet
          <“Gone,”> {Marn} [tweeted].                                             | PLATFORM | Twitter
          {Marn} [said] at a press conference in Brussels <that she would go>.    | EVENT | a press conference in Brussels
          {Marn} [said during a rally in Upper Berin] <that she would go>.        | EVENT | a rally in Upper Berin
          At Thursday’s debate, {Marn} [said] <she would go>.                     | EVENT | Thursday’s debate
          {Marn} [called] <it a mistake> in a speech on Monday.                   | EVENT | a speech
          {Marn} [said] at the palace briefing <that she would go>.               | EVENT | the palace briefing
          {Marn} [said] in the white paper <that she would go>.                   | DOCUMENT | the white paper
          {Marn} [said in a statement] <that she would go>.                       | DOCUMENT | a statement
          <She would go>, [said] {Ilse Marn} in a written statement.              | DOCUMENT | a written statement
          In a letter to her party, {Marn} [said] <she would go>.                 | DOCUMENT | a letter
          {Marn} [told] reporters in Brussels <that she would go>.                | PLACE | Brussels
          {Marn} [said] Monday at the White House <that she would go>.            | PLACE | the White House
          """)
  void findsTheVenue(String drawn, Venue.Kind kind, String name) {
    Venue venue = find(drawn).venue();
    assertThat(venue).as(drawn).isNotNull();
    assertThat(venue.kind()).isEqualTo(kind);
    assertThat(venue.name()).isEqualTo(name);
    boolean named = name.equals("Twitter") && drawn.contains("tweeted");
    assertThat(venue.span().of(Drawn.parse(drawn).text())).isEqualTo(named ? "tweeted" : name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Marn} [told] the senator <that she would go>.                        | the senator
          {Marn} [told] reporters on Tuesday <that she would go>.               | reporters
          {Marn} [told] his supporters at a rally <that she would go>.          | his supporters
          {Marn} [told] a crowd of supporters in Berin <that she would go>.     | a crowd of supporters
          {Marn} [told] hundreds of cheering supporters <that she would go>.    | hundreds of cheering supporters
          {Marn} [told] cheering supporters <that she would go>.                | cheering supporters
          {Tamm} [wrote to] Prime Minister Ilse Marn <that he would go>.        | Prime Minister Ilse Marn
          {Tamm} [told] Orla Tamm <that he would go>.                           | Orla Tamm
          {Tamm} [told] her <that he would go>.                                 | her
          {Tamm} [told] CNN’s Vera Brand <that he would go>.                    | Vera Brand
          {Tamm} [told] CBS' Vera Brand <that he would go>.                     | Vera Brand
          {Tamm} [told] Ostravia News host Vera Brand <that he would go>.       | host Vera Brand
          In a letter to President Brand, {Tamm} [said] <he would go>.          | President Brand
          Speaking to reporters on Friday, {Tamm} [said] <he would go>.         | reporters
          """)
  void findsTheAddressee(String drawn, String words) {
    Span addressee = find(drawn).addressee();
    assertThat(addressee).as(drawn).isNotNull();
    assertThat(addressee.of(Drawn.parse(drawn).text())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Marn} [said] <she would tell reporters in Brussels>.",
        "{Marn} [said] <she would go>. In an interview, Brand agreed.",
        "{Marn} [told] the truth <about it>.",
        "{Marn} [said] in March <that she would go>.",
        "{Marn} [said] in English <that she would go>.",
        "{Marn}, who wrote to the Guardian, [said] <she would go>.",
        "After an interview with Le Monde, {Marn} [said] <she would go>.",
        "In Texas, {half of voters} [said] <they were angry>.",
        "{Marn} [said] in response to a letter from Le Monde <that she would go>.",
        "{Marn} [responded to that tweet by saying] <she would go>.",
        "{Marn} [told] NATO <that she would go>.",
        "{Marn} [said] <she would go>, at the rally she stayed.",
        "{Marn}, in releasing the letter, [said] <she would go>.",
        "{Marn} [sent an email saying] <she would go>.",
        "{Marn} [is by all accounts happy about] <it>.",
        "{Marn} [leads] <him> in a poll."
      })
  void isSilentWhereTheTextTellsNothingOfIt(String drawn) {
    assertThat(find(drawn)).as(drawn).isEqualTo(Setting.UNKNOWN);
  }

  @Test
  void partsAnOutletFromThePersonWhoAsked() {
    Setting setting = find("{Tamm} [told] CBS' Vera Brand on Monday <that he would go>.");
    assertThat(setting.venue()).isEqualTo(new Venue(Venue.Kind.OUTLET, "CBS", new Span(10, 13)));
    assertThat(find("{Tamm} [told] CBS’s Face the Nation <no>.").addressee()).isNull();
  }

  @Test
  void learnsNamesFromOthers() {
    String line = "{Marn} [told] Gullwing <that she would go>.";
    assertThat(find(line)).isEqualTo(Setting.UNKNOWN);
    Venue outlet = find(Venues.load(names("Gullwing", null, null)), line).venue();
    assertThat(outlet).isEqualTo(new Venue(Venue.Kind.OUTLET, "Gullwing", new Span(10, 18)));
    Span person = find(Venues.load(names(null, null, new Span(10, 18))), line).addressee();
    assertThat(person).isEqualTo(new Span(10, 18));
    String post = "{Marn} [said] on Gullwing <that she would go>.";
    Venue platform = find(Venues.load(names(null, "Gullwing", null)), post).venue();
    assertThat(platform).isNotNull();
    assertThat(platform.kind()).isEqualTo(Venue.Kind.PLATFORM);
  }

  private static KnownNames names(
      @Nullable String outlet, @Nullable String platform, @Nullable Span person) {
    return new KnownNames() {
      @Override
      public boolean isOutlet(String name) {
        return name.equals(outlet);
      }

      @Override
      public boolean isPlatform(String name) {
        return name.equals(platform);
      }

      @Override
      public boolean isPerson(Span span) {
        return span.equals(person);
      }
    };
  }

  private static Setting find(String line) {
    return find(VENUES, line);
  }

  private static Setting find(Venues venues, String line) {
    Drawn drawn = Drawn.parse(line);
    return venues.find(drawn.text(), drawn.attribution(), drawn.block());
  }
}
