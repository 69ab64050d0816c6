package dev.quoth.reader.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://courier.example/a/b,                       courier.example/a/b",
    "http://courier.example/a/b,                        courier.example/a/b",
    "HTTPS://WWW.Courier.Example/a/b,                   courier.example/a/b",
    "https://courier.example:443/a,                     courier.example/a",
    "http://courier.example:80/a,                       courier.example/a",
    "http://courier.example:/a,                         courier.example/a",
    "http://courier.example:443/a,                      courier.example:443/a",
    "https://courier.example:8443/a,                    courier.example:8443/a",
    "https://courier.example./a,                        courier.example/a",
    "https://me:secret@courier.example/a,               courier.example/a",
    "https://courier.example/a/,                        courier.example/a",
    "https://courier.example/a//,                       courier.example/a",
    "https://courier.example//a,                        courier.example/a",
    "https://courier.example/x/../a/./b,                courier.example/a/b",
    "https://courier.example/../a,                      courier.example/a",
    "https://courier.example/A/b,                       courier.example/A/b",
    "https://courier.example/%7Ea/%c3%a9,               courier.example/~a/%C3%A9",
    "https://courier.example/é,                         courier.example/%C3%A9",
    "https://courier.example/a%zz,                      courier.example/a%zz",
    "https://courier.example/a%,                        courier.example/a%",
    "https://zeitung-österreich.example/a,              xn--zeitung-sterreich-6zb.example/a",
    "https://courier.example/a#comments,                courier.example/a",
    "https://courier.example/#!/a,                      courier.example#!/a",
    "https://courier.example/#/story/1,                 courier.example#/story/1",
    "https://courier.example/a?,                        courier.example/a",
    "https://courier.example/a?utm_source=x&UTM_Medium=y, courier.example/a",
    "https://courier.example/a?fbclid=1&gclid=2&msclkid=3, courier.example/a",
    "https://courier.example/a?id=7&utm_campaign=z,     courier.example/a?id=7",
    "https://courier.example/a?b=2&a=1,                 courier.example/a?a=1&b=2",
    "https://courier.example/a?b=2&amp;a=1,             courier.example/a?a=1&b=2",
    "https://courier.example/a?x=2&x=1,                 courier.example/a?x=2&x=1",
    "https://courier.example/a?ref=front,               courier.example/a?ref=front",
    "https://courier.example/?p=12,                     courier.example?p=12",
    "https://courier.example?p=12,                      courier.example?p=12",
    "https://amp.courier.example/a,                     courier.example/a",
    "https://courier.example/amp/a,                     courier.example/a",
    "https://courier.example/a/amp/,                    courier.example/a",
    "https://courier.example/a.amp,                     courier.example/a",
    "https://courier.example/a.amp.html,                courier.example/a",
    "https://courier.example/a?amp=1,                   courier.example/a",
    "https://courier.example/a?amp,                     courier.example/a",
    "https://courier.example/a?outputType=amp,          courier.example/a",
    "https://courier.example/a?outputType=print,        courier.example/a?outputType=print",
    "https://courier.example/amp,                       courier.example/amp",
    "https://courier.example/champ,                     courier.example/champ",
    "https://courier.example/a/amplifier,               courier.example/a/amplifier",
    "https://m.courier.example/a,                       m.courier.example/a",
    "https://[2001:db8::1]/a,                           [2001:db8::1]/a",
    "'  https://courier.example/a  ',                   courier.example/a",
    "https://courier.example/,                          none",
    "https://courier.example,                           none",
    "https://www.courier.example/?utm_source=x,         none",
    "https:///a,                                        none",
    "ftp://courier.example/a,                           none",
    "courier.example/a,                                 none",
    "mailto:a@courier.example,                          none",
  })
  void ofAnAddress(String url, String canonical) {
    assertThat(CanonicalUrl.of(url).orElse("none")).isEqualTo(canonical);
  }

  @Property
  void anyTextHasOneOrNone(@ForAll String text) {
    assertThat(CanonicalUrl.of(text)).isNotNull();
    // Of two marks of AMP one is left out at a time.
    CanonicalUrl.of("https://courier.example/" + text.replaceAll("(?i)amp", ""))
        .ifPresent(once -> assertThat(CanonicalUrl.of("http://" + once)).as(text).contains(once));
  }
}
