package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.lab.train.Protobuf.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ProtobufTest {
  private static List<Protobuf.Field> fields(byte... message) {
    List<Protobuf.Field> fields = new ArrayList<>();
    Protobuf.read(ByteBuffer.wrap(message), fields::add);
    return fields;
  }

  @Property
  void readsWhatItWrote(
      @ForAll @IntRange(min = 1, max = 500_000) int number,
      @ForAll long value,
      @ForAll float real,
      @ForAll byte[] bytes) {
    Message inner = new Message().bytes(2, bytes).real(7, real);
    Message whole = new Message().number(number, value).message(4, inner).text(5, "Zoë 😀");
    List<Protobuf.Field> fields = fields(whole.toBytes());
    assertThat(fields).extracting(Protobuf.Field::number).containsExactly(number, 4, 5);
    assertThat(fields.get(0).value()).isEqualTo(value);
    assertThat(fields.get(2).text()).isEqualTo("Zoë 😀");
    List<Protobuf.Field> within = new ArrayList<>();
    Protobuf.read(fields.get(1).bytes(), within::add);
    byte[] back = new byte[within.get(0).bytes().remaining()];
    within.get(0).bytes().duplicate().get(back);
    assertThat(back).isEqualTo(bytes);
    assertThat((int) within.get(1).value()).isEqualTo(Float.floatToIntBits(real));
  }

  @Property
  void refusesWhatWasCutOffOrIsNoMessageByOneKindOfError(@ForAll byte[] anything) {
    Throwable thrown = Assertions.catchThrowable(() -> fields(anything));
    if (thrown != null) {
      assertThat(thrown)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("no protocol buffer: ");
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> fields((byte) 0x0a, (byte) 5, (byte) 1))
        .hasMessage("no protocol buffer: it ends within a field of 5 bytes");
    assertThatThrownBy(() -> fields((byte) 0x08, (byte) 0x80))
        .hasMessage("no protocol buffer: it ends within a number");
    assertThatThrownBy(() -> fields((byte) 0x0d, (byte) 1))
        .hasMessage("no protocol buffer: it ends within a field of 4 bytes");
    assertThatThrownBy(() -> fields((byte) 0x0b)).hasMessage("no protocol buffer: field type 3");
    byte[] endless = new byte[12];
    Arrays.fill(endless, (byte) 0xff);
    assertThatThrownBy(() -> fields(endless)).hasMessage("no protocol buffer: number too long");
    assertThatCode(() -> fields()).doesNotThrowAnyException();
  }
}
