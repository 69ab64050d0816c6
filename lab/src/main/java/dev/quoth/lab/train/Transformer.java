package dev.quoth.lab.train;

import static org.bytedeco.pytorch.global.torch.addmm;
import static org.bytedeco.pytorch.global.torch.cat;
import static org.bytedeco.pytorch.global.torch.gelu;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.scaled_dot_product_attention;

import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The layers of BERT (Devlin et al. 2019) over parameters that are known by name. */
final class Transformer {
  private static final double LAYER_NORM_EPSILON = 1e-12;

  private final Map<String, Tensor> parameters;
  private final torch.ScalarType precision;

  /** Layers that compute in {@code precision} with {@code parameters}, which may change. */
  Transformer(Map<String, Tensor> parameters, torch.ScalarType precision) {
    this.parameters = parameters;
    this.precision = precision;
  }

  /** The parameter of a name. */
  Tensor parameter(String name) {
    Tensor parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("the network lacks " + name);
    }
    return parameter;
  }

  /**
   * One layer over windows that lie end to end; neighbours of equal length are attended at once.
   *
   * @param x [pieces, hidden]
   * @param prefix what the names of its parameters begin with
   * @param lengths of the windows, which sum to the pieces
   * @return [pieces, hidden]
   */
  Tensor layer(Tensor x, String prefix, int[] lengths, Dropout dropout) {
    // The fused attention kernel has no fast half-precision path on processors.
    Tensor q = linear(x, prefix + "attention.self.query").to(torch.ScalarType.Float);
    Tensor k = linear(x, prefix + "attention.self.key").to(torch.ScalarType.Float);
    Tensor v = linear(x, prefix + "attention.self.value").to(torch.ScalarType.Float);
    TensorVector contexts = new TensorVector();
    int at = 0;
    for (int i = 0; i < lengths.length; ) {
      int length = lengths[i];
      int alike = 1;
      while (i + alike < lengths.length && lengths[i + alike] == length) {
        alike++;
      }
      Tensor context =
          scaled_dot_product_attention(
              heads(q, at, alike, length),
              heads(k, at, alike, length),
              heads(v, at, alike, length));
      contexts.push_back(context.transpose(1, 2).reshape((long) alike * length, Network.HIDDEN));
      at += alike * length;
      i += alike;
    }
    Tensor attended = linear(cat(contexts, 0).to(precision), prefix + "attention.output.dense");
    Tensor y = norm(x.add(dropout.apply(attended)), prefix + "attention.output.LayerNorm");
    Tensor inner = gelu(linear(y, prefix + "intermediate.dense"));
    Tensor outer = linear(inner, prefix + "output.dense");
    return norm(y.add(dropout.apply(outer)), prefix + "output.LayerNorm");
  }

  private static Tensor heads(Tensor x, int from, int windows, int length) {
    return x.narrow(0, from, (long) windows * length)
        .view(windows, length, Network.HEADS, Network.HIDDEN / Network.HEADS)
        .transpose(1, 2);
  }

  /** A linear layer, in the precision of its input. */
  Tensor linear(Tensor x, String name) {
    torch.ScalarType type = x.scalar_type();
    return addmm(parameter(name + ".bias").to(type), x, parameter(name + ".weight").to(type));
  }

  /** Layer normalisation (Ba et al. 2016). */
  Tensor norm(Tensor x, String name) {
    return layer_norm(
        x,
        new long[] {Network.HIDDEN},
        new TensorOptional(parameter(name + ".weight").to(x.scalar_type())),
        new TensorOptional(parameter(name + ".bias").to(x.scalar_type())),
        LAYER_NORM_EPSILON,
        true);
  }
}
