package test;

import io.github.ioctlabi.annotations.*;
import io.github.ioctlabi.runtime.*;

/** Counts that may not have all values. */
@IoctlInterface(type = 0xBD, header = "linux/tally.h", prefix = "TALLY")
public interface Tally {
  @IoctlStruct
  record Step(@U32 @Range(min = 0, max = 9) int rate, @U32 @Reserved int reserved) {}

  @IoctlStruct
  record Program(
      @U32 @Range(min = 1, max = 64) int count,
      @U32 @Reserved int reserved,
      @UserPointer(count = "count", max = 64, flow = Flow.IN) Step[] steps) {}

  /** The range ends before what is counted does, and with it. */
  @IoctlStruct
  record Programs(
      @U32 @Range(min = 1, max = 32) int early,
      @U32 @Range(min = 0, max = 64) int late,
      @UserPointer(count = "early", max = 64, flow = Flow.IN) Step[] steps,
      @UserPointer(count = "late", max = 64, flow = Flow.OUT) Step[] answers) {}

  /** Of bytes, and below zero; two addresses have one count. */
  @IoctlStruct
  record Others(
      @U32 @Range(min = 0, max = 64) int size,
      @S32 @Range(min = 0, max = 4) int depth,
      @UserPointer(count = "size", unit = Unit.BYTES, max = 8, flow = Flow.IN) Step[] sized,
      @UserPointer(count = "depth", max = 8, flow = Flow.IN) Step[] steps,
      @UserPointer(count = "depth", max = 4, flow = Flow.OUT) Step[] answers) {}

  @IoctlStruct
  record Row(
      @U32 @Range(min = 0, max = 8) int count,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "count", max = 8) Step[] steps) {}

  /** The last count in range is less than the largest. */
  @IoctlStruct
  record Short(
      @U32 @Range(min = 0, max = 3) int count,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "count", max = 8) Step[] steps) {}

  /** Never empty: even the plainest data has elements, which must be valid. */
  @IoctlStruct
  record Chain(
      @U32 @Range(min = 2, max = 3) int count,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "count", max = 8) Link[] links) {}

  @IoctlStruct
  record Link(@U32 @Range(min = 1, max = 9) int next) {}

  @IoctlStruct
  record Bytes(
      @U32 @Range(min = 8, max = 64) int size,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "size", unit = Unit.BYTES, max = 8) Step[] steps) {}

  @IoctlStruct
  record Whole(
      @U32 @Range(min = 8, max = 72) int size,
      @U32 @Reserved int reserved,
      @FlexibleArray(count = "size", unit = Unit.STRUCT_BYTES, max = 8) Step[] steps) {}

  /** Whose data has no one size: the driver follows the address itself. */
  @IoctlStruct
  record Apart(@U64 long id, @UserPointer(flow = Flow.IN) Row row) {}

  /** Counts of integers so narrow that they are bounds by themselves. */
  @IoctlStruct
  record Narrow(
      @U8 int few,
      @S8 int depth,
      @U16 int bytes,
      @U8 int beyond,
      @Length(3) @Reserved byte[] reserved,
      @UserPointer(count = "few") Step[] steps,
      @UserPointer(count = "depth", flow = Flow.OUT) Step[] answers,
      @UserPointer(count = "bytes", unit = Unit.BYTES, flow = Flow.IN) Step[] sized,
      @UserPointer(count = "beyond", max = 1000, flow = Flow.IN) @U8 byte[] more) {}

  @IoctlStruct
  record NarrowRow(
      @U8 int count,
      @Length(3) @Reserved byte[] reserved,
      @FlexibleArray(count = "count") Step[] steps) {}

  @IoctlStruct
  record NarrowWhole(
      @U16 int size,
      @U16 @Reserved int reserved,
      @FlexibleArray(count = "size", unit = Unit.STRUCT_BYTES) Step[] steps) {}

  /** There may be more of the second than of the first, but they have one count. */
  @IoctlStruct
  record Both(
      @U32 int count,
      @U32 @Reserved int reserved,
      @UserPointer(count = "count", max = 1, flow = Flow.OUT) Step[] first,
      @UserPointer(count = "count", max = 4, flow = Flow.IN) Step[] second) {}

  /** The count of a flexible array, too. */
  @IoctlStruct
  record BothRow(
      @U32 int count,
      @U32 @Reserved int reserved,
      @UserPointer(count = "count", max = 1, flow = Flow.IN) Step[] first,
      @FlexibleArray(count = "count", max = 4) Step[] second) {}

  /** The range ends with the smaller one: the array behind the struct is not even read beyond. */
  @IoctlStruct
  record RangedRow(
      @U32 @Range(min = 0, max = 1) int count,
      @U32 @Reserved int reserved,
      @UserPointer(count = "count", max = 1, flow = Flow.IN) Step[] first,
      @FlexibleArray(count = "count", max = 4) Step[] second) {}

  @IoW(nr = 0x01)
  void program(Program program) throws IoctlException;

  @IoWR(nr = 0x02)
  Programs programs(Programs programs) throws IoctlException;

  @IoWR(nr = 0x03)
  Others others(Others others) throws IoctlException;

  @IoW(nr = 0x04)
  void row(Row row) throws IoctlException;

  @IoW(nr = 0x05)
  void cut(Short cut) throws IoctlException;

  @IoWR(nr = 0x07)
  Chain chain(Chain chain) throws IoctlException;

  @IoW(nr = 0x08)
  void bytes(Bytes bytes) throws IoctlException;

  @IoW(nr = 0x06)
  void whole(Whole whole) throws IoctlException;

  @IoW(nr = 0x09)
  void apart(Apart apart) throws IoctlException;

  @IoWR(nr = 0x0A)
  Narrow narrow(Narrow narrow) throws IoctlException;

  @IoWR(nr = 0x0B)
  NarrowRow narrowRow(NarrowRow row) throws IoctlException;

  @IoW(nr = 0x0C)
  void narrowWhole(NarrowWhole whole) throws IoctlException;

  @IoWR(nr = 0x0D)
  Both both(Both both) throws IoctlException;

  @IoW(nr = 0x0E)
  void bothRow(BothRow row) throws IoctlException;

  @IoW(nr = 0x0F)
  void rangedRow(RangedRow row) throws IoctlException;
}
