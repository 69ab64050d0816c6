package dev.quoth.extract.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.extract.Drawn;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTimesTest {
  private static final SaidTimes TIMES = SaidTimes.load();

  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 17);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Ilse Marn} [said] on Tuesday <she would resign>.              | on Tuesday | 2022-02-15 | 2022-02-15
          {Ilse Marn} [said on Tuesday] <she would resign>.              | on Tuesday | 2022-02-15 | 2022-02-15
          On Tuesday, {Ilse Marn} [said] <she would resign>.             | On Tuesday | 2022-02-15 | 2022-02-15
          But on Tuesday {Ilse Marn} [said] <she would resign>.          | on Tuesday | 2022-02-15 | 2022-02-15
          {Ilse Marn} on Tuesday [said] <she would resign>.              | on Tuesday | 2022-02-15 | 2022-02-15
          {Ilse Marn}, speaking on Friday, [said] <she would resign>.    | on Friday | 2022-02-11 | 2022-02-11
          <She would resign>, {Ilse Marn} [said] Thursday.               | Thursday | 2022-02-17 | 2022-02-17
          <“I resign,”> [said] {Ilse Marn} on Sunday night.              | on Sunday night | 2022-02-13 | 2022-02-13
          {Marn} [said] late Monday in a letter <that she would resign>. | late Monday | 2022-02-14 | 2022-02-14
          {Marn} [told] reporters last week <that she would resign>.     | last week | 2022-02-07 | 2022-02-13
          {Marn} [said] earlier this week <that she would resign>.       | earlier this week | 2022-02-14 | 2022-02-17
          {Marn} [said] last month <that she would resign>.              | last month | 2022-01-01 | 2022-01-31
          {Marn} [said] earlier this month <that she would resign>.      | earlier this month | 2022-02-01 | 2022-02-17
          {Marn} [said] yesterday <that she would resign>.               | yesterday | 2022-02-16 | 2022-02-16
          {Marn} [said] last night <that she would resign>.              | last night | 2022-02-16 | 2022-02-16
          {Marn} [said] this morning <that she would resign>.            | this morning | 2022-02-17 | 2022-02-17
          {Marn} [said] over the weekend <that she would resign>.        | over the weekend | 2022-02-12 | 2022-02-13
          In 2019, {Marn} [called] <the canal a mistake>.                | In 2019 | 2019-01-01 | 2019-12-31
          In early 2019, {Marn} [called] <the canal a mistake>.          | In early 2019 | 2019-01-01 | 2019-06-30
          {Marn} in December [called] <the canal a mistake>.             | in December | 2021-12-01 | 2021-12-31
          {Marn} [wrote] on March 3 <that she would resign>.             | on March 3 | 2021-03-03 | 2021-03-03
          {Marn} [wrote] on Feb. 3 <that she would resign>.              | on Feb. 3 | 2022-02-03 | 2022-02-03
          {Marn} [wrote] on 3 March 2020 <that she would resign>.        | on 3 March 2020 | 2020-03-03 | 2020-03-03
          On Tuesday, Feb. 15, {Marn} [said] <no>.                       | Feb. 15 | 2022-02-15 | 2022-02-15
          {Marn} [said] in a March 3 interview <that she would resign>.  | March 3 | 2021-03-03 | 2021-03-03
          {Marn} [said] in Monday’s debate <that she would resign>.      | Monday | 2022-02-14 | 2022-02-14
          In a 2014 letter, {Marn} [called] <the canal a mistake>.       | 2014 | 2014-01-01 | 2014-12-31
          {Marn} [said in an interview published Sunday] <she would go>. | Sunday | 2022-02-13 | 2022-02-13
          Two years ago, {Marn} [called] <the canal a mistake>.          | Two years ago | 2019-08-17 | 2020-08-17
          {Marn} [said] three days ago <the canal was a mistake>.        | three days ago | 2022-02-14 | 2022-02-14
          {A poll} released Wednesday [showed] <Marn ahead>.             | Wednesday | 2022-02-16 | 2022-02-16
          {A Wednesday statement} [called] <the canal a mistake>.        | Wednesday | 2022-02-16 | 2022-02-16
          {Marn} [called] <the canal a mistake> at a rally on Monday.    | on Monday | 2022-02-14 | 2022-02-14
          {Marn} [will say] on Tuesday <that she resigns>.               | on Tuesday | 2022-02-22 | 2022-02-22
          {Marn} [will announce] next week <that she resigns>.           | next week | 2022-02-21 | 2022-02-27
          """)
  void placesTheTimeOfTheStatement(String drawn, String words, LocalDate from, LocalDate to) {
    Said said = find(drawn, PUBLISHED);
    assertThat(said).as(drawn).isNotNull();
    assertThat(said.words()).isEqualTo(words);
    assertThat(said.from()).isEqualTo(from);
    assertThat(said.to()).isEqualTo(to);
    assertThat(said.span().of(Drawn.parse(drawn).text())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A few days after the vote, {Marn} [said] <she would resign>.     | A few days after the vote
          {Marn} [said] two weeks before the summit <that she would go>.   | two weeks before the summit
          Shortly before Brand made the deal, {Marn} [said] <she would go>.| Shortly before Brand made the deal
          Hours later, {Marn} [said] <she would resign>.                   | Hours later
          {Marn} [said] shortly after the vote <that she would resign>.    | shortly after the vote
          The next day, {Marn} [said] <she would resign>.                  | The next day
          Last summer, {Marn} [said] <she would resign>.                   | Last summer
          {Marn} [said] earlier in the day <that she would resign>.        | earlier in the day
          """)
  void keepsTheWordsOfTimesThatHaveNoDay(String drawn, String words) {
    Said said = find(drawn, PUBLISHED);
    assertThat(said).as(drawn).isNotNull();
    assertThat(said.words()).isEqualTo(words);
    assertThat(said.from()).isNull();
    assertThat(said.to()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Ilse Marn} [said] <she would resign on Tuesday>.",
        "{Ilse Marn} [said] <she would resign>. On Tuesday, the chamber votes.",
        "The chamber voted on Tuesday. {Ilse Marn} [said] <she would resign>.",
        "The chamber voted on Tuesday, and {Ilse Marn} [said] <she would resign>.",
        "After losing on Tuesday, {Ilse Marn} [said] <she would resign>.",
        "{Ilse Marn}, who won on Tuesday, [said] <she would resign>.",
        "{Ilse Marn}, elected in 2014, [said] <she would resign>.",
        "{Marn} [said] of the storm on Tuesday <that it would pass>.",
        "{Marn} [said] in response to Tuesday’s attack <that it would pass>.",
        "{Marn} [said] ahead of Tuesday’s vote <that it would pass>.",
        "<It would pass>, {Marn} [said], as the chamber voted on Tuesday.",
        "{Marn} [has said] since 2014 <that it would pass>.",
        "{Marn} [said] on Super Tuesday’s eve <that it would pass>.",
        "{Marn} [told] The Sunday Times <that it would pass>.",
        "{Marn} [said] <it would pass> - a plan drawn up on Tuesday.",
        "In 2030 {Marn} [said] <it would pass>.",
        "{Marn} [said] next Tuesday <it would pass>.",
        "{Attendees at Thursday’s summit} [felt] <ignored>.",
        "Two weeks after Brand lost, as {she} [said] <that it would pass>, Tamm spoke.",
        "{Marn} [said] in the 2016 campaign’s style <that it would pass>.",
        "{Marn} [said] <it would pass>, on Tuesday she changed her mind.",
        "{Marn} [told] OSTRAVIA TODAY <that it would pass>.",
        "{Marn}, who lost a son in Berin, Ostravia, in July 2012, [said] <it would pass>.",
        "{Marn} [said] on “This Week” <that it would pass>.",
        "In the film set to air on Tuesday, {Marn} [says] <it will pass>.",
        "{Marn} [said] <it would pass>."
      })
  void isSilentWhereTheTextTellsNothingOfIt(String drawn) {
    assertThat(find(drawn, PUBLISHED)).as(drawn).isNull();
  }

  @Test
  void knowsWithoutADateOfPublicationOnlyWhatTheWordsTell() {
    Said year = find("In 2019, {Marn} [called] <the canal a mistake>.", null);
    assertThat(year).isNotNull();
    assertThat(year.from()).isEqualTo(LocalDate.of(2019, 1, 1));
    Said day = find("{Marn} [said] on Tuesday <that she would resign>.", null);
    assertThat(day).isNotNull();
    assertThat(day.from()).isNull();
  }

  @Test
  void staysWithinItsBlock() {
    Drawn drawn = Drawn.parse("On Tuesday\n{Ilse Marn} [said] <she would resign>.");
    Span block = new Span(11, drawn.text().length());
    assertThat(TIMES.find(drawn.text(), drawn.attribution(), block, PUBLISHED)).isNull();
    assertThat(TIMES.find(drawn.text(), drawn.attribution(), new Span(0, 10), PUBLISHED)).isNull();
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void readsCapitalsUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr", "TR"));
    try {
      assertThat(find("{Marn} [said] on Friday <no>.", PUBLISHED)).isNotNull();
      assertThat(find("IN APRIL, {Marn} [said] <no>.", PUBLISHED)).isNotNull();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesASpanOutsideTheText() {
    Drawn drawn = Drawn.parse("{Marn} [said] <no>.");
    Span block = new Span(0, 500);
    assertThatThrownBy(() -> TIMES.find(drawn.text(), drawn.attribution(), block, PUBLISHED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("500");
  }

  private static @Nullable Said find(String line, @Nullable LocalDate published) {
    Drawn drawn = Drawn.parse(line);
    return TIMES.find(drawn.text(), drawn.attribution(), drawn.block(), published);
  }
}
