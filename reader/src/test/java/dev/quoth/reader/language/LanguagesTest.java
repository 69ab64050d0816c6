package dev.quoth.reader.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Metadata;
import dev.quoth.reader.language.Languages.Detected;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final String ENGLISH =
      "The prime minister of Ostravia, Ilse Marn, said on Monday that she would leave office before"
          + " the summer, after four years in which her coalition lost its majority and won it back"
          + " twice. Her deputy is expected to lead the government until a congress of the party"
          + " chooses a successor. He declined to say whether he would stand. ";
  private static final String GERMAN =
      "Die Ministerpräsidentin von Ostravien, Ilse Marn, sagte am Montag, sie werde ihr Amt noch vor"
          + " dem Sommer abgeben. Ihr Stellvertreter soll die Regierung führen, bis ein Parteitag"
          + " über die Nachfolge entscheidet. Ob er selbst antreten wolle, ließ er offen. ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|La première ministre d'Ostravie, Ilse Marn, a annoncé lundi qu'elle quitterait ses"
            + " fonctions avant l'été, après quatre ans à la tête d'une coalition qui a perdu sa"
            + " majorité.",
        "es|La primera ministra de Ostravia, Ilse Marn, dijo el lunes que dejará el cargo antes del"
            + " verano, después de cuatro años en los que su coalición perdió la mayoría dos veces.",
        "it|La prima ministra dell'Ostravia, Ilse Marn, ha detto lunedì che lascerà l'incarico"
            + " prima dell'estate, dopo quattro anni nei quali la sua coalizione ha perso la"
            + " maggioranza.",
        "pt|A primeira-ministra da Ostrávia, Ilse Marn, disse na segunda-feira que deixará o cargo"
            + " antes do verão, depois de quatro anos em que a sua coligação não teve maioria.",
        "nl|De premier van Ostravië, Ilse Marn, zei maandag dat zij voor de zomer zal aftreden, na"
            + " vier jaar waarin haar coalitie haar meerderheid verloor en weer terugwon.",
        "sv|Ostraviens statsminister Ilse Marn sade på måndagen att hon kommer att avgå före"
            + " sommaren, efter fyra år då hennes koalition förlorade sin majoritet och vann den"
            + " tillbaka.",
        "da|Ostraviens statsminister Ilse Marn sagde mandag, at hun vil gå af før sommeren, efter"
            + " fire år hvor hendes koalition mistede sit flertal og vandt det tilbage igen.",
        "fi|Ostravian pääministeri Ilse Marn sanoi maanantaina jättävänsä tehtävänsä ennen kesää,"
            + " kun hänen hallituksensa on neljän vuoden aikana menettänyt enemmistönsä ja voittanut"
            + " sen takaisin kahdesti eduskunnan äänestyksissä.",
        "pl|Premier Ostrawii Ilse Marn powiedziała w poniedziałek, że ustąpi ze stanowiska przed"
            + " latem, po czterech latach, w których jej koalicja straciła większość i ją odzyskała.",
        "cs|Premiérka Ostravie Ilse Marnová v pondělí řekla, že ještě před létem odejde z úřadu, po"
            + " čtyřech letech, během nichž její koalice ztratila většinu a znovu ji získala.",
        "hu|Ostrávia miniszterelnöke, Ilse Marn hétfőn azt mondta, hogy még a nyár előtt távozik"
            + " hivatalából, miután koalíciója négy év alatt kétszer is elveszítette, majd"
            + " visszaszerezte a többségét.",
        "ro|Prim-ministra Ostraviei, Ilse Marn, a declarat luni că își va părăsi funcția înainte de"
            + " vară, după patru ani în care coaliția ei și-a pierdut majoritatea și a recâștigat-o.",
        "tr|Ostravya başbakanı Ilse Marn pazartesi günü, koalisyonunun çoğunluğunu iki kez kaybedip"
            + " geri kazandığı dört yılın ardından yazdan önce görevinden ayrılacağını söyledi ve"
            + " yerine kimin geçeceğini açıklamadı.",
        "vi|Thủ tướng Ostravia, bà Ilse Marn, hôm thứ Hai cho biết bà sẽ rời nhiệm sở trước mùa hè,"
            + " sau bốn năm liên minh của bà mất đa số rồi giành lại được.",
        "ru|Премьер-министр Остравии Ильзе Марн заявила в понедельник, что покинет свой пост ещё до"
            + " лета, после четырёх лет, за которые её коалиция дважды теряла большинство.",
        "uk|Прем'єр-міністерка Остравії Ільзе Марн заявила в понеділок, що залишить свою посаду ще"
            + " до літа, після чотирьох років, за які її коаліція двічі втрачала більшість.",
        "bg|Министър-председателката на Остравия Илзе Марн заяви в понеделник, че ще напусне поста"
            + " си преди лятото, след четири години, в които коалицията ѝ загуби мнозинството си.",
        "ar|قالت رئيسة وزراء أوسترافيا إلزه مارن يوم الاثنين إنها ستغادر منصبها قبل الصيف بعد أربع"
            + " سنوات فقد فيها ائتلافها الأغلبية ثم استعادها مرتين في البرلمان.",
        "fa|ایلزه مارن نخست‌وزیر استراویا روز دوشنبه گفت که پیش از تابستان از مقام خود کناره‌گیری"
            + " می‌کند و این تصمیم را پس از چهار سال دشوار گرفته است که می‌خواهد پایان یابد.",
        "hi|ओस्ट्राविया की प्रधानमंत्री इल्ज़े मार्न ने सोमवार को कहा कि वह गर्मियों से पहले अपना पद छोड़ देंगी,"
            + " क्योंकि चार साल में उनके गठबंधन ने अपना बहुमत खो दिया था।",
        "el|Η πρωθυπουργός της Οστραβίας δήλωσε τη Δευτέρα ότι θα αποχωρήσει.",
        "he|ראש ממשלת אוסטרביה אמרה ביום שני כי תפרוש מתפקידה לפני הקיץ.",
        "ja|オストラビアの首相は月曜日、夏までに辞任すると述べた。",
        "zh|奥斯特拉维亚总理周一表示，她将在夏季之前离任，此前她的联盟两次失去多数席位。",
        "ko|오스트라비아 총리는 월요일 여름 전에 물러나겠다고 말했다.",
        "th|นายกรัฐมนตรีกล่าวเมื่อวันจันทร์ว่าจะลาออกก่อนฤดูร้อน",
        "ka|პრემიერ-მინისტრმა ორშაბათს განაცხადა, რომ თანამდებობას დატოვებს.",
        "hy|Վարչապետը երկուշաբթի օրը հայտարարեց, որ կհեռանա պաշտոնից։",
        "ta|பிரதமர் திங்கட்கிழமை தனது பதவியை விட்டு விலகுவதாக கூறினார்.",
      })
  void isTold(String tag, String text) {
    Detected detected = Languages.detect(text).orElseThrow();
    assertThat(detected.tag()).isEqualTo(tag);
    assertThat(detected.probability()).isBetween(0.85, 1.0);
  }

  @Test
  void englishAndGerman() {
    assertThat(Languages.detect(ENGLISH)).contains(new Detected("en", 0.99));
    assertThat(Languages.detect(GERMAN)).map(Detected::tag).contains("de");
  }

  @Test
  void allCaps() {
    assertThat(Languages.detect(ENGLISH.toUpperCase(Locale.ROOT)))
        .map(Detected::tag)
        .contains("en");
    assertThat(Languages.detect(GERMAN.toUpperCase(Locale.ROOT))).map(Detected::tag).contains("de");
  }

  @Test
  void anEnglishArticleWithGermanQuotesIsEnglish() {
    String article =
        ENGLISH
            + "“Ich gehe, weil ich gehen will, und niemand hat mich darum gebeten”, she said. "
            + ENGLISH
            + "“Ein Haus braucht neue Fenster, und ich bin nicht die Richtige, um sie einzusetzen”, "
            + "she told a crowd at the harbour, where a band was playing for the dredgers. "
            + ENGLISH;
    assertThat(Languages.detect(article)).map(Detected::tag).contains("en");
    String half = ENGLISH + GERMAN.substring(0, 150) + ENGLISH.substring(0, 200);
    assertThat(Languages.detect(half)).map(Detected::tag).contains("en");
  }

  @Test
  void anEnglishArticleWithGreekQuotesIsEnglishLessSurely() {
    Detected detected =
        Languages.detect(ENGLISH + "«Φεύγω γιατί θέλω να φύγω, και κανείς δεν μου το ζήτησε.»")
            .orElseThrow();
    assertThat(detected.tag()).isEqualTo("en");
    assertThat(detected.probability()).isBetween(0.7, 0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "12.03.2031 — 14:30",
        "Marn",
        "Share this story",
        "Ilse Marn, Jon Berk, Rosa Timm, Paul Stenn, Anna Kowal, Marco Bellini, Ivan Petrov, Maria"
            + " Lopez, Hans Gruber, Pierre Dubois, Ahmed Hassan, Olga Ivanova, John Smith, Peter"
            + " Jensen, Lars Nilsson, Eva Novak, Carlos Silva, Ali Reza, Wei Chen, Tom Baker",
        "Marn To Leave Office Before Summer",
        "Selm 3 Harbour 1",
        "😀😀😀 👍",
      })
  void doesNotTell(String text) {
    assertThat(Languages.detect(text)).isEmpty();
  }

  @Test
  void gibberishIsInNoLanguage() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 80; word++) {
        for (int letter = 0; letter < 2 + word % 8; letter++) {
          text.append((char) ('a' + random.nextInt(26)));
        }
        text.append(' ');
      }
      assertThat(Languages.detect(text)).as("%s", text).isEmpty();
    }
  }

  @Test
  void softHyphensMakeNoDifference() {
    String hyphenated = GERMAN.replaceAll("(\\p{L}{3})(?=\\p{L})", "$1\u00ad");
    assertThat(Languages.detect(hyphenated)).isEqualTo(Languages.detect(GERMAN));
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> Languages.detect(GERMAN)))
        .allMatch(Languages.detect(GERMAN)::equals);
  }

  @Property(tries = 200)
  void anyTextIsInOneOrNone(@ForAll String text) {
    Optional<Detected> detected = Languages.detect(text);
    assertThat(detected.map(Detected::probability).orElse(0.5)).isBetween(0.5, 1.0);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "en-GB", "EN_us", "sco", "eng"})
  void whatIsDeclaredStandsWhereTheTextAgrees(String declared) {
    Metadata.Value value = new Metadata.Value(declared, "html lang");
    assertThat(Languages.decide(value, ENGLISH)).containsSame(value);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "fr-CA", "pt", "el"})
  void anotherLanguageThanDeclared(String declared) {
    assertThat(Languages.decide(new Metadata.Value(declared, "html lang"), GERMAN + GERMAN))
        .contains(new Metadata.Value("de", "detected"));
  }

  @Test
  void whatIsDeclaredStandsWhereTheTextDoesNotTell() {
    Metadata.Value value = new Metadata.Value("fr", "html lang");
    assertThat(Languages.decide(value, "Marn, 12 h 30")).containsSame(value);
    assertThat(Languages.decide(value, ENGLISH.substring(0, 90))).containsSame(value);
    assertThat(Languages.decide(value, ENGLISH.substring(0, 240) + GERMAN.substring(0, 240)))
        .containsSame(value);
  }

  @Test
  void nearLanguagesAndThoseTheModelDoesNotKnowStand() {
    String croatian =
        "Predsjednica vlade Ostravije rekla je u ponedjeljak da će otići s dužnosti prije ljeta,"
            + " nakon četiri godine u kojima je njezina koalicija dvaput izgubila većinu.";
    for (String declared : new String[] {"sr-Latn", "bs", "hr"}) {
      Metadata.Value value = new Metadata.Value(declared, "html lang");
      assertThat(Languages.decide(value, croatian)).containsSame(value);
    }
    Metadata.Value hausa = new Metadata.Value("ha", "html lang");
    assertThat(Languages.decide(hausa, GERMAN)).containsSame(hausa);
    assertThat(Languages.decide(hausa, ENGLISH)).contains(new Metadata.Value("en", "detected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--", "lang", "und", "mul", "x-default", "qaa", "{{lang}}"})
  void whatNamesNoLanguageCountsForNothing(String declared) {
    Metadata.Value value = new Metadata.Value(declared, "html lang");
    assertThat(Languages.decide(value, ENGLISH)).contains(new Metadata.Value("en", "detected"));
    assertThat(Languages.decide(value, "Marn")).isEmpty();
  }

  @Test
  void nothingDeclared() {
    assertThat(Languages.decide(null, GERMAN)).contains(new Metadata.Value("de", "detected"));
    assertThat(Languages.decide(null, "Marn")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de, German",
    "de-AT, German",
    "en_GB, English",
    "zh-Hant-TW, Chinese",
    "id, Indonesian",
    "IT, Italian",
    "he, Hebrew",
    "ceb, Cebuano",
    "gsw, Swiss German",
    "nb, Norwegian Bokmål",
    "deu, German",
    "cmn, Chinese",
    "pnb, pnb",
    "'', ''",
    "--, --",
    "und, und",
    "tr, Turkish"
  })
  void names(String tag, String name) {
    assertThat(Languages.name(tag)).isEqualTo(name);
  }

  @Test
  void probabilitiesAreFromZeroToOne() {
    assertThatThrownBy(() -> new Detected("de", 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability is not from 0 to 1: 1.5");
  }
}
