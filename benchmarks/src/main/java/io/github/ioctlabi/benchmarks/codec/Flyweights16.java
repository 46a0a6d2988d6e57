package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.SixteenDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.SixteenEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.Sixteen;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * 16 members by the flyweights of Simple Binary Encoding. They widen unsigned integers; the record
 * has them as they are in memory.
 */
final class Flyweights16 {
  private Flyweights16() {}

  static void write(Sixteen value, SixteenEncoder encoder, UnsafeBuffer memory, int offset) {
    encoder.wrap(memory, offset);
    encoder.kind1(value.kind1());
    encoder.pad1((short) 0);
    encoder.port1(value.port1());
    encoder.id1(value.id1());
    encoder.value1(value.value1());
    encoder.kind2(value.kind2());
    encoder.pad2((short) 0);
    encoder.port2(value.port2());
    encoder.id2(value.id2());
    encoder.value2(value.value2());
    encoder.kind3(value.kind3());
    encoder.pad3((short) 0);
    encoder.port3(value.port3());
    encoder.id3(value.id3());
    encoder.value3(value.value3());
    encoder.kind4(value.kind4());
    encoder.pad4((short) 0);
    encoder.port4(value.port4());
    encoder.id4(value.id4());
    encoder.value4(value.value4());
  }

  static Sixteen read(SixteenDecoder decoder, UnsafeBuffer memory, int offset) {
    decoder.wrap(memory, offset, SixteenDecoder.BLOCK_LENGTH, SixteenDecoder.SCHEMA_VERSION);
    return new Sixteen(
        (byte) decoder.kind1(),
        (short) decoder.port1(),
        (int) decoder.id1(),
        decoder.value1(),
        (byte) decoder.kind2(),
        (short) decoder.port2(),
        (int) decoder.id2(),
        decoder.value2(),
        (byte) decoder.kind3(),
        (short) decoder.port3(),
        (int) decoder.id3(),
        decoder.value3(),
        (byte) decoder.kind4(),
        (short) decoder.port4(),
        (int) decoder.id4(),
        decoder.value4());
  }
}
