package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Counts that begin above the smallest data, and more descriptors than a table has room for. */
@IoctlInterface(type = 0xBC, header = "linux/least.h", prefix = "LEAST")
public interface Least {
  @IoctlStruct
  record Part(@U32 @Range(min = 1, max = 9) int key, @U32 @Reserved int reserved) {}

  @IoctlStruct
  record WithStruct(
      @U32 @Range(min = 16, max = 48, multipleOf = 8) int bytes,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "bytes", unit = Unit.STRUCT_BYTES, max = 9) Part[] parts) {}

  @IoctlStruct
  record Room(
      @U32 @Range(min = 1, max = 3) int count,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "count", max = 7) @Out @U32 int[] numbers) {}

  @IoctlStruct
  record Filled(
      @U32 @Range(min = 1, max = 7) int count,
      @U32 @Out int filled,
      @FlexibleArray(count = "count", filled = "filled", max = 7) @U32 int[] numbers) {}

  @IoctlStruct
  record Files(
      @Descriptor Device in,
      @Out @Descriptor Device a,
      @Out @Descriptor Device b,
      @Out @Descriptor Device c,
      @Out @Descriptor Device d,
      @Out @Descriptor Device e) {}

  @IoWR(nr = 0x01)
  WithStruct withStruct(WithStruct argument) throws IoctlException;

  @IoWR(nr = 0x02)
  Room room(Room argument) throws IoctlException;

  @IoWR(nr = 0x03)
  Filled filled(Filled argument) throws IoctlException;

  @IoWR(nr = 0x04)
  Files files(Files argument) throws IoctlException;

  @IoR(nr = 0x05)
  Files newFiles() throws IoctlException;
}
