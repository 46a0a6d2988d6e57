package io.github.ioctlabi.integration.vocabulary;

import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativeLong;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.NativeSize;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.annotations.legacy.Opaque;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.MemorySegment;

/** A header that is there already, as far as these tests go: nobody compiles its check file. */
@IoctlInterface(type = 0xC5, header = "user/legacy.h", prefix = "LEG", existing = true)
@SuppressWarnings("ArrayRecordComponent") // The tests compare by content.
interface Legacy {

  @IoctlUnion
  sealed interface Shape {}

  record Word(@U32 int word) implements Shape {}

  @IoctlStruct
  record Pair(@U16 int a, @U16 int b) implements Shape {}

  record Text(@Length(4) String text) implements Shape {}

  @IoctlStruct
  record Overlaid(@U32 int which, Overlay<Shape> shape) {}

  @IoctlStruct
  record Natives(
      @NativeLong long minus,
      @NativeULong long plus,
      @NativeSize long size,
      @NativePointer(count = "size") int[] values,
      @NativePointer MemorySegment memory,
      @Length(2) @NativeULong long[] more,
      @Opaque @U32 int bits,
      @U32 int rest) {}

  @IoWR(nr = 1)
  Overlaid overlay(Overlaid overlaid) throws IoctlException;

  @IoWR(nr = 2)
  Natives natives(Natives natives) throws IoctlException;

  @IoRaw(request = 0x5460)
  @ReturnsValue
  int raw(@ByValue @U32 int value) throws IoctlException;

  @IoW(nr = 3, encodedAs = "int")
  void label(String text) throws IoctlException;
}
