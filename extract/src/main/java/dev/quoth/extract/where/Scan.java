package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.Venue.Kind;
import dev.quoth.extract.words.Clauses;
import dev.quoth.extract.words.Stretch;
import dev.quoth.extract.words.TimeWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words from a cue on, word by word, up to where another clause begins. */
final class Scan {
  private static final Set<String> TELLING =
      Set.of("tell", "inform", "remind", "assure", "notify", "text", "brief", "email", "reassure");
  private static final Set<String> SPEAKING =
      Set.of(
          "say",
          "speak",
          "talk",
          "write",
          "explain",
          "admit",
          "announce",
          "suggest",
          "confess",
          "confirm",
          "complain",
          "boast",
          "brag",
          "promise",
          "declare",
          "describe",
          "remark",
          "comment",
          "add",
          "lament",
          "joke",
          "insist",
          "argue",
          "repeat",
          "reveal",
          "testify",
          "sit",
          "appear",
          "apologize",
          "whisper",
          "address",
          "warn",
          "respond",
          "reply",
          "call");
  private static final Set<String> TWEETING = Set.of("tweet", "retweet");
  private static final Set<String> MEDIA = Set.of("in", "on", "via", "by", "through", "from", "at");
  private static final Set<String> OCCASIONS = Set.of("at", "during", "in", "on", "from");
  private static final Set<String> PLACES = Set.of("in", "at", "from", "outside");

  /** Documents of the list that hold no statement of a speaker where they follow "in". */
  private static final Set<String> NO_VENUES =
      Set.of(
          "law",
          "laws",
          "bill",
          "budget",
          "legislation",
          "record",
          "data",
          "figures",
          "treaty",
          "list",
          "poll",
          "polls",
          "polling",
          "contract",
          "agreement",
          "average",
          "averages",
          "rating",
          "ratings",
          "tally",
          "balance",
          "release",
          "sign",
          "register",
          "constitution",
          "page",
          "log",
          "minutes",
          "note",
          "receipt",
          "statistics",
          "survey",
          "surveys",
          "entry",
          "database",
          "accounts",
          "account",
          "census",
          "analysis",
          "research",
          "study",
          "accord",
          "clause");

  private static final Set<String> LANGUAGES =
      Set.of(
          "English",
          "French",
          "German",
          "Spanish",
          "Russian",
          "Arabic",
          "Italian",
          "Chinese",
          "Mandarin",
          "Turkish",
          "Persian",
          "Hebrew",
          "Polish",
          "Dutch",
          "Portuguese",
          "Japanese",
          "Ukrainian",
          "Greek",
          "Korean",
          "Hindi",
          "Latin",
          "God",
          "Congress");

  private final Lexicon lexicon;
  private final Stretch run;
  private final int cueWords;
  private final Finding finding;
  private boolean interview;
  private boolean document;
  private int listenersEnd = -1;

  /**
   * A scan of {@code run}.
   *
   * @param cueWords how many of its first words are the cue's
   */
  Scan(Lexicon lexicon, Stretch run, int cueWords, Finding finding) {
    this.lexicon = lexicon;
    this.run = run;
    this.cueWords = cueWords;
    this.finding = finding;
  }

  /** Reads on from a cue. */
  void read() {
    read(true);
  }

  /** Reads a phrase that stands by itself; a bare place in it is that of something else. */
  void readLead() {
    if (run.size() > 0 && !run.isBroken(0)) {
      read(false);
    }
  }

  private void read(boolean places) {
    int at = 0;
    while (at < run.size()) {
      int next = step(at, places);
      if (next == at && at >= cueWords && ends(at)) {
        return;
      }
      at = Math.max(next, at + 1);
    }
  }

  private boolean ends(int at) {
    String form = run.form(at);
    boolean matter = Clauses.leavesMatter(run, at) && !form.equals("of");
    boolean aside =
        at > 0
            && run.isAfterComma(at)
            && (Clauses.isDeterminer(form) || (form.endsWith("ing") && !isAny(form, SPEAKING)));
    return Clauses.begins(run, at) || matter || aside;
  }

  /** What is read at the word: one past its last word, or {@code at} if nothing. */
  private int step(int at, boolean places) {
    String form = run.form(at);
    boolean noun = at > 0 && Clauses.isDeterminer(run.form(at - 1));
    if (at < cueWords && !noun && isAny(form, TWEETING)) {
      finding.named(Kind.PLATFORM, "Twitter", run.words().get(at).span());
    }
    NounPhrase phrase = NounPhrase.at(run, at + 1);
    if (phrase == null || run.isAfterComma(at + 1) || run.isBroken(at + 1)) {
      return at;
    }
    if (at < cueWords && phrase.from() >= cueWords - 1 && !noun && isAny(form, TELLING)) {
      return told(phrase);
    }
    if (form.equals("to") || form.equals("with") || form.equals("for")) {
      return heard(at, phrase);
    }
    int next = media(form, phrase);
    if (next == 0) {
      next = occasion(form, phrase);
    }
    if (next == 0 && places && PLACES.contains(form) && isAfterSpeech(at)) {
      next = place(form, phrase);
    }
    return next == 0 ? at : next;
  }

  private boolean isAny(String form, Set<String> verbs) {
    return lexicon.lemmas().isFormOf(form, verbs);
  }

  /** What follows "told": an outlet, people, or an outlet with the person who asked for it. */
  private int told(NounPhrase phrase) {
    Span outlet = lexicon.outlets().in(phrase, true);
    if (outlet != null) {
      finding.venue(Kind.OUTLET, run.text(), outlet);
      addPerson(phrase, outlet);
    } else if (lexicon.listeners().areTold(phrase)) {
      finding.addressee(phrase.span());
      listenersEnd = phrase.to();
    } else {
      return phrase.from() - 1;
    }
    return phrase.to();
  }

  /** The person behind an outlet: "CNN's Jake Tapper", "Radio Berin host Orla Tamm". */
  private void addPerson(NounPhrase phrase, Span outlet) {
    int at = phrase.noun();
    while (at < phrase.to() && run.words().get(at).span().start() < outlet.end()) {
      at++;
    }
    NounPhrase rest = at < phrase.to() ? NounPhrase.at(run, at) : null;
    if (rest != null && rest.to() <= phrase.to() && lexicon.listeners().isNamed(rest)) {
      finding.addressee(run.span(at, phrase.to()));
    }
  }

  /** What follows "to", "with" or "for" where words go to somebody. */
  private int heard(int at, NounPhrase phrase) {
    boolean speaking = at > 0 && isAny(run.form(at - 1), SPEAKING);
    boolean toSomebody = interview || document || speaking || isAfterTimeOfSpeech(at);
    if (!toSomebody) {
      return at;
    }
    Span outlet = lexicon.outlets().in(phrase, interview);
    boolean written = run.form(at).equals("for");
    if (outlet != null && (!written || interview || document)) {
      finding.venue(Kind.OUTLET, run.text(), outlet);
      addPerson(phrase, outlet);
      return phrase.to();
    }
    if (!written && lexicon.listeners().arePeople(phrase)) {
      finding.addressee(phrase.span());
      listenersEnd = phrase.to();
      return phrase.to();
    }
    return at;
  }

  private boolean isAfterTimeOfSpeech(int at) {
    return cueWords > 0
        && at > cueWords
        && TimeWords.tellsTime(run.form(at - 1))
        && isAny(run.form(cueWords - 1), SPEAKING);
  }

  /** An outlet, a platform, a document or an interview after a preposition; 0 if none. */
  private int media(String form, NounPhrase phrase) {
    if (!MEDIA.contains(form)) {
      return 0;
    }
    Span platform = platform(form, phrase);
    if (platform != null) {
      finding.venue(Kind.PLATFORM, run.text(), platform);
      return phrase.to();
    }
    boolean talk = phrase.headForm().startsWith("interview");
    Span outlet = by(form) ? null : lexicon.outlets().in(phrase, talk);
    boolean text =
        lexicon.documents().names(run.words(), phrase.head())
            && isVenue(phrase)
            && !lexicon.events().names(run.words(), phrase.head());
    if (outlet != null && isVenue(phrase)) {
      finding.venue(Kind.OUTLET, run.text(), outlet);
    } else if (talk) {
      finding.venue(Kind.INTERVIEW, run.text(), phrase.span());
    } else if (text && !form.equals("from") && !form.equals("at")) {
      finding.venue(Kind.DOCUMENT, run.text(), phrase.span());
    } else {
      return 0;
    }
    interview |= talk;
    document |= text;
    return phrase.to();
  }

  private static boolean by(String form) {
    return form.equals("by") || form.equals("from") || form.equals("at");
  }

  /** Whether the phrase holds what somebody said, not a poll or a law. */
  private boolean isVenue(NounPhrase phrase) {
    return run.isCapital(phrase.head()) || !NO_VENUES.contains(phrase.headForm());
  }

  /** The platform that the phrase names, or the post that stands on one. */
  private @Nullable Span platform(String form, NounPhrase phrase) {
    for (int at = phrase.noun(); at < phrase.to(); at++) {
      for (int end = Math.min(phrase.to(), at + 2); end > at; end--) {
        Span span = run.span(at, end);
        if (lexicon.known().isPlatform(span.of(run.text())) && isPost(form, phrase, end)) {
          return span;
        }
      }
    }
    boolean tweet = Set.of("tweet", "tweets", "retweet").contains(phrase.headForm());
    return tweet ? phrase.span() : null;
  }

  private static boolean isPost(String form, NounPhrase phrase, int end) {
    String head = phrase.headForm();
    return (form.equals("on") && end == phrase.to())
        || Set.of("via", "through").contains(form)
        || Set.of("post", "posts", "page", "account", "feed", "message", "video", "posting", "chat")
            .contains(head);
  }

  /** A speech, a rally, a hearing after a preposition, with its place; 0 if none. */
  private int occasion(String form, NounPhrase phrase) {
    boolean event = lexicon.events().names(run.words(), phrase.head());
    boolean line = Set.of("on", "from").contains(form) && !phrase.headForm().endsWith("call");
    if (!event || !OCCASIONS.contains(form) || line) {
      return 0;
    }
    int to = phrase.to();
    NounPhrase place =
        Set.of("in", "at").contains(run.form(to)) ? NounPhrase.at(run, to + 1) : null;
    if (place != null && place.isName() && !isTime(place.noun())) {
      to = place.to();
    }
    finding.venue(Kind.EVENT, run.text(), run.span(phrase.from(), to));
    return to;
  }

  private boolean isTime(int at) {
    return TimeWords.month(run.form(at)) != null || TimeWords.tellsTime(run.form(at));
  }

  /** A place by its name; 0 if none. */
  private int place(String form, NounPhrase phrase) {
    String raw = run.raw(phrase.noun());
    boolean article = !phrase.isDetermined() || run.form(phrase.from()).equals("the");
    boolean name = article && phrase.isName() && !run.isGenitive(phrase.head());
    if (!name || isTime(phrase.noun()) || (form.equals("in") && LANGUAGES.contains(raw))) {
      return 0;
    }
    finding.venue(Kind.PLACE, run.text(), phrase.span());
    return phrase.to();
  }

  /** Whether the word follows the cue, who heard it or when. */
  private boolean isAfterSpeech(int at) {
    if (at == 0) {
      return false;
    }
    boolean cue =
        at == cueWords && (isAny(run.form(at - 1), SPEAKING) || isAny(run.form(at - 1), TELLING));
    return cue || (TimeWords.tellsTime(run.form(at - 1)) && cueWords > 0) || at == listenersEnd;
  }
}
