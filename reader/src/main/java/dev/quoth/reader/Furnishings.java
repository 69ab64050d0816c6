package dev.quoth.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The closed classes of words that stand around a story and not in it: prompts, section names,
 * openings of teasers, credits of pictures. A line is looked up whole.
 */
final class Furnishings {
  private static final Set<String> PROMPTS =
      Set.of(
          "share",
          "share this",
          "share this article",
          "share this story",
          "share on facebook",
          "share on twitter",
          "share on x",
          "share on whatsapp",
          "share via email",
          "tweet",
          "tweet this",
          "facebook",
          "twitter",
          "whatsapp",
          "telegram",
          "linkedin",
          "reddit",
          "pinterest",
          "email",
          "email this",
          "e-mail",
          "print",
          "print this",
          "copy link",
          "copy url",
          "save",
          "save article",
          "save for later",
          "bookmark",
          "comment",
          "comments",
          "view comments",
          "show comments",
          "hide comments",
          "leave a comment",
          "add a comment",
          "post a comment",
          "add comment",
          "write a comment",
          "join the conversation",
          "join the discussion",
          "discuss",
          "reply",
          "report",
          "like",
          "subscribe",
          "subscribe now",
          "subscribe to our newsletter",
          "subscribe to newsletter",
          "sign up",
          "sign up now",
          "sign up here",
          "sign in",
          "log in",
          "login",
          "register",
          "follow",
          "follow us",
          "follow us on facebook",
          "follow us on twitter",
          "donate",
          "support us",
          "become a member",
          "listen",
          "listen to this article",
          "watch",
          "watch now",
          "play",
          "play video",
          "watch video",
          "read more",
          "more",
          "see more",
          "show more",
          "load more",
          "read full story",
          "read the full story",
          "read full article",
          "continue reading",
          "story continues below",
          "story continues below advertisement",
          "article continues below",
          "keep reading",
          "click here",
          "back to top",
          "to top",
          "next",
          "previous",
          "next article",
          "previous article",
          "next story",
          "home",
          "menu",
          "search",
          "skip to content",
          "skip to main content",
          "close",
          "accept",
          "accept all",
          "ok",
          "cancel",
          "loading",
          "download",
          "download the app",
          "get the app",
          "view gallery",
          "open gallery",
          "enlarge image",
          "view image",
          "zoom");

  private static final Set<String> TEASER_HEADS =
      Set.of(
          "related",
          "related articles",
          "related stories",
          "related topics",
          "related news",
          "related content",
          "related links",
          "related coverage",
          "recommended",
          "recommended for you",
          "you may also like",
          "you might also like",
          "more on this story",
          "more on this",
          "more on this topic",
          "more from",
          "more stories",
          "more news",
          "most read",
          "most popular",
          "most viewed",
          "popular",
          "popular now",
          "trending",
          "trending now",
          "editor's picks",
          "editors' picks",
          "don't miss",
          "top stories",
          "latest news",
          "latest stories",
          "latest",
          "in other news",
          "read also",
          "also read",
          "see also",
          "read next",
          "up next",
          "further reading",
          "read more about");

  private static final Set<String> ADVERTS =
      Set.of(
          "advertisement",
          "advertising",
          "advert",
          "ad",
          "ads",
          "sponsored",
          "promoted",
          "sponsored content",
          "promoted content",
          "paid content",
          "paid post",
          "advertisement - scroll to continue");

  private static final Set<String> SECTIONS =
      Set.of(
          "politics",
          "world",
          "world news",
          "news",
          "national",
          "international",
          "local",
          "business",
          "economy",
          "finance",
          "markets",
          "money",
          "opinion",
          "opinions",
          "editorial",
          "editorials",
          "analysis",
          "comment is free",
          "commentary",
          "columns",
          "letters",
          "sport",
          "sports",
          "culture",
          "arts",
          "entertainment",
          "lifestyle",
          "life",
          "health",
          "science",
          "technology",
          "tech",
          "environment",
          "climate",
          "education",
          "travel",
          "media",
          "law",
          "crime",
          "society",
          "religion",
          "military",
          "defence",
          "defense",
          "security",
          "elections",
          "election",
          "parliament",
          "government",
          "europe",
          "africa",
          "asia",
          "americas",
          "middle east",
          "exclusive",
          "breaking",
          "breaking news",
          "live",
          "live updates",
          "explainer",
          "feature",
          "features",
          "interview",
          "video",
          "videos",
          "photos",
          "gallery",
          "podcast",
          "podcasts",
          "weather",
          "home affairs",
          "foreign affairs",
          "foreign policy",
          "domestic",
          "regions",
          "region",
          "press release",
          "developing story",
          "for immediate release",
          "embargoed",
          "press statement",
          "statement",
          "news release",
          "media release",
          "communiqué",
          "correction");

  private static final Pattern TEASER_PREFIX =
      start(
          "(?:read (?:more|also|next)|also read|see also|related(?: articles?| stor(?:y|ies))?"
              + "|more on this|don['’]t miss|watch|in pictures|recommended|background)"
              + "\\s*[:|–—-]\\s*\\S");
  private static final Pattern PROMPT_PREFIX =
      start(
          "(?:sign up (?:for|to|here)|subscribe (?:to|now|for|here)|follow (?:us|our|@)"
              + "|click here|share (?:this|on|via)|join (?:our|us on|the conversation)"
              + "|download (?:our|the app)|support our|like us on|get our (?:daily|weekly|free)"
              + "|listen to (?:this|our)|this (?:site|website) uses cookies|we use cookies"
              + "|comments? (?:are )?(?:closed|off)|have your say|log in to|register to"
              + "|all rights reserved|copyright|©)");
  private static final Pattern CREDIT_START =
      start(
          "(?:[(\\[]\\s*)?(?:photos?(?:graph)?|pictures?|images?|file photo|credits?"
              + "|photo credits?|image credits?|caption|illustration|video)\\s*(?:by\\s|[:/©|])");
  private static final Pattern CREDIT_END =
      Pattern.compile(
          "(?:\\((?:photo|picture|image|file|credit)[^()]{0,60}|/\\s?(?:afp|reuters|ap))\\)$",
          Pattern.CASE_INSENSITIVE);

  private Furnishings() {}

  static boolean isPrompt(String bare) {
    return PROMPTS.contains(bare);
  }

  static boolean isTeaserHead(String bare) {
    return TEASER_HEADS.contains(bare);
  }

  static boolean isAdvert(String bare) {
    return ADVERTS.contains(bare);
  }

  static boolean isSection(String bare) {
    return SECTIONS.contains(bare);
  }

  static boolean beginsTeaser(String line) {
    return TEASER_PREFIX.matcher(line).lookingAt();
  }

  static boolean beginsPrompt(String line) {
    return PROMPT_PREFIX.matcher(line).lookingAt();
  }

  static boolean isCredit(String line) {
    return CREDIT_START.matcher(line).lookingAt()
        || line.contains("Getty Images")
        || (line.endsWith(")") && CREDIT_END.matcher(line).find());
  }

  /** The line in small letters without what stands around its words: counts, arrows, brackets. */
  static String bare(String line) {
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

  private static Pattern start(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
