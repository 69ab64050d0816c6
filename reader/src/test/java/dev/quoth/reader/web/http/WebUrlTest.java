package dev.quoth.reader.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://Courier.EXAMPLE | http://courier.example/",
        "https://courier.example:443/a#b | https://courier.example/a",
        "https://courier.example:80/a | https://courier.example:80/a",
        "http://courier.example/a b/ş?q=ü^x | http://courier.example/a%20b/%C5%9F?q=%C3%BC%5Ex",
        "http://courier.example/100%/%41 | http://courier.example/100%25/%41",
        "http://bücher.example/ | http://xn--bcher-kva.example/",
        "http://KÖLN.INFO.example/I | http://xn--kln-sna.info.example/I",
        "http://a_b.courier.example/ | http://a_b.courier.example/",
        "http://[2001:DB8::1]:8080/x | http://[2001:db8::1]:8080/x",
        "http://courier.example?x | http://courier.example/?x",
        "http://courier.example/a/../b/./c/. | http://courier.example/b/c/",
      })
  void parsed(String written, String url) throws Exception {
    assertThat(WebUrl.parse(written)).hasToString(url);
    URI.create(url);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://courier.example/, scheme ftp",
    "file:///etc/passwd, scheme file",
    "javascript:alert(1), scheme javascript",
    "data:text/html;x, scheme data",
    "http://me:secret@courier.example/, user name or password",
    "http://courier.example@10.0.0.1/, user name or password",
    "http:///x, no valid host",
    "http://[fe80::1%25eth0]/, no valid host",
    "http://a..b/, no valid host",
    "http://a b/, no valid host",
    "http://courier.example:99999/, port that does not exist",
    "http://courier.example:x/, no valid host",
    "courier.example/x, no address",
    "'', no address"
  })
  void refused(String url, String reason) {
    assertThatThrownBy(() -> WebUrl.parse(url))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(reason);
  }

  /** RFC 3986, section 5.4, as far as it is of the web. */
  @ParameterizedTest
  @CsvSource({
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g/",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q",
    "g#s, http://a/b/c/g",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../../g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    "..g, http://a/b/c/..g",
    "./g/., http://a/b/c/g/",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x"
  })
  void resolved(String reference, String url) throws Exception {
    assertThat(WebUrl.parse("http://a/b/c/d;p?q").resolve(reference)).hasToString(url);
  }

  @Test
  void absolute() {
    assertThat(WebUrl.absolute("http://courier.example/feed", "/a"))
        .isEqualTo("http://courier.example/a");
    assertThat(WebUrl.absolute(null, "/a")).isNull();
    assertThat(WebUrl.absolute("http://courier.example/", "mailto:a@b")).isNull();
    assertThat(WebUrl.absolute("http://courier.example/", " ")).isNull();
    assertThat(WebUrl.absolute("nowhere", "http://b.example/x")).isEqualTo("http://b.example/x");
  }

  @Property
  void whateverIsTakenIsAnAddressAndStaysTheSame(@ForAll String tail) throws Exception {
    String url;
    try {
      url = WebUrl.parse("http://courier.example/" + tail).toString();
    } catch (FetchException e) {
      return;
    }
    assertThat(URI.create(url).getHost()).isEqualTo("courier.example");
    assertThat(WebUrl.parse(url)).hasToString(url);
  }
}
