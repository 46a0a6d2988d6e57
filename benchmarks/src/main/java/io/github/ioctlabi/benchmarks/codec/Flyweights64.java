package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.SixtyFourDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.SixtyFourEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.SixtyFour;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * 64 members by the flyweights of Simple Binary Encoding. They widen unsigned integers; the record
 * has them as they are in memory.
 */
final class Flyweights64 {
  private Flyweights64() {}

  static void write(SixtyFour value, SixtyFourEncoder encoder, UnsafeBuffer memory, int offset) {
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
    encoder.kind5(value.kind5());
    encoder.pad5((short) 0);
    encoder.port5(value.port5());
    encoder.id5(value.id5());
    encoder.value5(value.value5());
    encoder.kind6(value.kind6());
    encoder.pad6((short) 0);
    encoder.port6(value.port6());
    encoder.id6(value.id6());
    encoder.value6(value.value6());
    encoder.kind7(value.kind7());
    encoder.pad7((short) 0);
    encoder.port7(value.port7());
    encoder.id7(value.id7());
    encoder.value7(value.value7());
    encoder.kind8(value.kind8());
    encoder.pad8((short) 0);
    encoder.port8(value.port8());
    encoder.id8(value.id8());
    encoder.value8(value.value8());
    encoder.kind9(value.kind9());
    encoder.pad9((short) 0);
    encoder.port9(value.port9());
    encoder.id9(value.id9());
    encoder.value9(value.value9());
    encoder.kind10(value.kind10());
    encoder.pad10((short) 0);
    encoder.port10(value.port10());
    encoder.id10(value.id10());
    encoder.value10(value.value10());
    encoder.kind11(value.kind11());
    encoder.pad11((short) 0);
    encoder.port11(value.port11());
    encoder.id11(value.id11());
    encoder.value11(value.value11());
    encoder.kind12(value.kind12());
    encoder.pad12((short) 0);
    encoder.port12(value.port12());
    encoder.id12(value.id12());
    encoder.value12(value.value12());
    encoder.kind13(value.kind13());
    encoder.pad13((short) 0);
    encoder.port13(value.port13());
    encoder.id13(value.id13());
    encoder.value13(value.value13());
    encoder.kind14(value.kind14());
    encoder.pad14((short) 0);
    encoder.port14(value.port14());
    encoder.id14(value.id14());
    encoder.value14(value.value14());
    encoder.kind15(value.kind15());
    encoder.pad15((short) 0);
    encoder.port15(value.port15());
    encoder.id15(value.id15());
    encoder.value15(value.value15());
    encoder.kind16(value.kind16());
    encoder.pad16((short) 0);
    encoder.port16(value.port16());
    encoder.id16(value.id16());
    encoder.value16(value.value16());
  }

  static SixtyFour read(SixtyFourDecoder decoder, UnsafeBuffer memory, int offset) {
    decoder.wrap(memory, offset, SixtyFourDecoder.BLOCK_LENGTH, SixtyFourDecoder.SCHEMA_VERSION);
    return new SixtyFour(
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
        decoder.value4(),
        (byte) decoder.kind5(),
        (short) decoder.port5(),
        (int) decoder.id5(),
        decoder.value5(),
        (byte) decoder.kind6(),
        (short) decoder.port6(),
        (int) decoder.id6(),
        decoder.value6(),
        (byte) decoder.kind7(),
        (short) decoder.port7(),
        (int) decoder.id7(),
        decoder.value7(),
        (byte) decoder.kind8(),
        (short) decoder.port8(),
        (int) decoder.id8(),
        decoder.value8(),
        (byte) decoder.kind9(),
        (short) decoder.port9(),
        (int) decoder.id9(),
        decoder.value9(),
        (byte) decoder.kind10(),
        (short) decoder.port10(),
        (int) decoder.id10(),
        decoder.value10(),
        (byte) decoder.kind11(),
        (short) decoder.port11(),
        (int) decoder.id11(),
        decoder.value11(),
        (byte) decoder.kind12(),
        (short) decoder.port12(),
        (int) decoder.id12(),
        decoder.value12(),
        (byte) decoder.kind13(),
        (short) decoder.port13(),
        (int) decoder.id13(),
        decoder.value13(),
        (byte) decoder.kind14(),
        (short) decoder.port14(),
        (int) decoder.id14(),
        decoder.value14(),
        (byte) decoder.kind15(),
        (short) decoder.port15(),
        (int) decoder.id15(),
        decoder.value15(),
        (byte) decoder.kind16(),
        (short) decoder.port16(),
        (int) decoder.id16(),
        decoder.value16());
  }
}
