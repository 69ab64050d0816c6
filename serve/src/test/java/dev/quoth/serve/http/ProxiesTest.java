package dev.quoth.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where requests come. */
class ProxiesTest {
  private static final Proxies OURS = Proxies.of(List.of("127.0.0.1", "10.1.0.0/16", "::1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | 192.0.2.7 | 192.0.2.7",
        "127.0.0.1 | 198.51.100.1, 192.0.2.7 | 192.0.2.7",
        "127.0.0.1 | 198.51.100.1, 192.0.2.7, 10.1.200.3 | 192.0.2.7",
        "10.1.0.4 | 127.0.0.1 | 127.0.0.1",
        "[::1] | 2001:db8:1:2:3:4:5:6 | 2001:db8:1:2:0:0:0:0",
        "::1 | 2001:db8:1:2:ffff::9 | 2001:db8:1:2:0:0:0:0",
        "127.0.0.1 | unknown | 127.0.0.1",
        "127.0.0.1 | 192.0.2.7, <script> | 127.0.0.1",
        "127.0.0.1 | a.host.example | 127.0.0.1",
        "127.0.0.1 | | 127.0.0.1"
      })
  void aProxyIsBelieved(String peer, String forwarded, String client) {
    assertThat(OURS.client(peer, forwarded)).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "10.2.0.1", "fe80::1%eth0", "nonsense", ""})
  void othersAreRefused(String peer) {
    assertThatThrownBy(() -> OURS.client(peer, "127.0.0.1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("by way of its proxy only");
  }

  @Test
  void withoutAProxyTheHeaderIsNotRead() {
    assertThat(Proxies.NONE.client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
    assertThat(Proxies.NONE.client("fe80::1%eth0", null)).isEqualTo("fe80:0:0:0:0:0:0:0");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.0.0.128/25, 10.0.0.127, false",
    "10.0.0.128/25, 10.0.0.200, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void networksHoldWhatBeginsLikeThem(String network, String address, boolean held) {
    assertThat(Network.parse(network).holds(Network.parse(address).address())).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.1/", "10.0.0", "1", "::1/129"})
  void whatIsNoAddressIsRefusedWithoutLookingItUp(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proxies.of(List.of(text)))
        .withMessageStartingWith(text + " is no address");
  }
}
