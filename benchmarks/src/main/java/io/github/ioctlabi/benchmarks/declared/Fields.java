package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * Structs of three sizes, made of groups of four integers: of 8 bits, with a byte of padding behind
 * it, of 16, of 32 and of 64. No driver has them: they are written and read alone.
 */
@IoctlInterface(type = 0xbe, header = "benchmarks/fields.h", prefix = "FIELDS")
public interface Fields {
  /** One group: 16 bytes. */
  @IoctlStruct
  record Four(@PadAfter(1) @U8 byte kind1, @U16 short port1, @U32 int id1, @U64 long value1) {}

  /** Four groups: 64 bytes. */
  @IoctlStruct
  record Sixteen(
      @PadAfter(1) @U8 byte kind1,
      @U16 short port1,
      @U32 int id1,
      @U64 long value1,
      @PadAfter(1) @U8 byte kind2,
      @U16 short port2,
      @U32 int id2,
      @U64 long value2,
      @PadAfter(1) @U8 byte kind3,
      @U16 short port3,
      @U32 int id3,
      @U64 long value3,
      @PadAfter(1) @U8 byte kind4,
      @U16 short port4,
      @U32 int id4,
      @U64 long value4) {}

  /** Sixteen groups: 256 bytes. */
  @IoctlStruct
  record SixtyFour(
      @PadAfter(1) @U8 byte kind1,
      @U16 short port1,
      @U32 int id1,
      @U64 long value1,
      @PadAfter(1) @U8 byte kind2,
      @U16 short port2,
      @U32 int id2,
      @U64 long value2,
      @PadAfter(1) @U8 byte kind3,
      @U16 short port3,
      @U32 int id3,
      @U64 long value3,
      @PadAfter(1) @U8 byte kind4,
      @U16 short port4,
      @U32 int id4,
      @U64 long value4,
      @PadAfter(1) @U8 byte kind5,
      @U16 short port5,
      @U32 int id5,
      @U64 long value5,
      @PadAfter(1) @U8 byte kind6,
      @U16 short port6,
      @U32 int id6,
      @U64 long value6,
      @PadAfter(1) @U8 byte kind7,
      @U16 short port7,
      @U32 int id7,
      @U64 long value7,
      @PadAfter(1) @U8 byte kind8,
      @U16 short port8,
      @U32 int id8,
      @U64 long value8,
      @PadAfter(1) @U8 byte kind9,
      @U16 short port9,
      @U32 int id9,
      @U64 long value9,
      @PadAfter(1) @U8 byte kind10,
      @U16 short port10,
      @U32 int id10,
      @U64 long value10,
      @PadAfter(1) @U8 byte kind11,
      @U16 short port11,
      @U32 int id11,
      @U64 long value11,
      @PadAfter(1) @U8 byte kind12,
      @U16 short port12,
      @U32 int id12,
      @U64 long value12,
      @PadAfter(1) @U8 byte kind13,
      @U16 short port13,
      @U32 int id13,
      @U64 long value13,
      @PadAfter(1) @U8 byte kind14,
      @U16 short port14,
      @U32 int id14,
      @U64 long value14,
      @PadAfter(1) @U8 byte kind15,
      @U16 short port15,
      @U32 int id15,
      @U64 long value15,
      @PadAfter(1) @U8 byte kind16,
      @U16 short port16,
      @U32 int id16,
      @U64 long value16) {}

  /** Takes one group. */
  @IoW(nr = 1)
  void takeFour(Four four) throws IoctlException;

  /** Takes four. */
  @IoW(nr = 2)
  void takeSixteen(Sixteen sixteen) throws IoctlException;

  /** Takes sixteen. */
  @IoW(nr = 3)
  void takeSixtyFour(SixtyFour sixtyFour) throws IoctlException;
}
