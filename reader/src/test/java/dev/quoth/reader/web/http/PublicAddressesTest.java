package dev.quoth.reader.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  private static final PublicAddresses PUBLIC = new PublicAddresses(false);

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "10.0.0.1, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "100.64.0.1, shared",
    "100.127.255.255, shared",
    "169.254.169.254, link-local",
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "192.0.0.8, reserved",
    "192.0.2.1, reserved",
    "192.88.99.1, reserved",
    "198.18.0.1, reserved",
    "198.19.255.255, reserved",
    "198.51.100.7, reserved",
    "203.0.113.7, reserved",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "::, unspecified",
    "::1, loopback",
    "fc00::1, private",
    "fdff::1, private",
    "fec0::1, private",
    "fe80::1, link-local",
    "febf::1, link-local",
    "ff02::1, multicast",
    "2001:db8::1, reserved",
    "2001::1, reserved",
    "3fff::1, reserved",
    "100::1, reserved",
    "5f00::1, reserved",
    "64:ff9b:1::1, reserved",
    "::ffff:10.0.0.1, private",
    "::10.0.0.1, reserved",
    "64:ff9b::127.0.0.1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "2002:7f00:0001::1, loopback",
    "2002:c0a8:0101::1, private"
  })
  void refused(String address, String kind) throws Exception {
    assertThat(PUBLIC.refusal(InetAddress.getByName(address))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1",
        "2a00::1",
        "64:ff9b::1.1.1.1",
        "2002:0101:0101::1"
      })
  void open(String address) throws Exception {
    assertThat(PUBLIC.refusal(InetAddress.getByName(address))).isNull();
  }

  /** Java turns mapped addresses into those of IPv4, but not where it is told the scope. */
  @Test
  void mappedAddressesAreWhatTheyMap() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    mapped[12] = 10;
    InetAddress address = java.net.Inet6Address.getByAddress("x.example", mapped, 0);
    assertThat(address.getAddress()).hasSize(16);
    assertThat(PUBLIC.refusal(address)).isEqualTo("private");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.0.0.1, true",
    "100.64.0.1, true",
    "fd00::1, true",
    "::1, true",
    "169.254.169.254, false",
    "fe80::1, false",
    "0.0.0.0, false",
    "224.0.0.1, false"
  })
  void whatTheSettingOpens(String address, boolean opened) throws Exception {
    String refusal = new PublicAddresses(true).refusal(InetAddress.getByName(address));
    assertThat(refusal == null).isEqualTo(opened);
  }
}
