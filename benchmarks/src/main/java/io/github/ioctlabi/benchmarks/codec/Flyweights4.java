package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.FourDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.FourEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.Four;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * 4 members by the flyweights of Simple Binary Encoding. They widen unsigned integers; the record
 * has them as they are in memory.
 */
final class Flyweights4 {
  private Flyweights4() {}

  static void write(Four value, FourEncoder encoder, UnsafeBuffer memory, int offset) {
    encoder.wrap(memory, offset);
    encoder.kind1(value.kind1());
    encoder.pad1((short) 0);
    encoder.port1(value.port1());
    encoder.id1(value.id1());
    encoder.value1(value.value1());
  }

  static Four read(FourDecoder decoder, UnsafeBuffer memory, int offset) {
    decoder.wrap(memory, offset, FourDecoder.BLOCK_LENGTH, FourDecoder.SCHEMA_VERSION);
    return new Four(
        (byte) decoder.kind1(), (short) decoder.port1(), (int) decoder.id1(), decoder.value1());
  }
}
