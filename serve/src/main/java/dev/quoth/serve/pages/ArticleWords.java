package dev.quoth.serve.pages;

import dev.quoth.Article;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** What pages say of articles and statements in the same way everywhere. */
public final class ArticleWords {
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");

  private ArticleWords() {}

  /** The headline, or words that say there is none. */
  public static String headline(Article article) {
    String headline = article.headline();
    return headline == null ? StatementLine.NO_HEADLINE : headline;
  }

  /** The language as an attribute has it; empty, which means unknown, where it is none. */
  public static String language(Article article) {
    String language = article.language();
    return language != null && LANGUAGE_TAG.matcher(language).matches() ? language : "";
  }

  /** Two decimals, rounded down so that nothing is shown as surer than it is. */
  public static String twoDecimals(double probability) {
    return BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN).toPlainString();
  }
}
