package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.FlexibleArray;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S16;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;

/** The statistics that are read from the descriptor of {@link KvmVm#getStatsFd}. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM_STATS", existing = true)
public interface KvmStats {

  /** The bits of the flags that tell the kind. */
  @IoctlConstant int TYPE_MASK = 0xf;

  /** The kind: it only grows. */
  @IoctlConstant int TYPE_CUMULATIVE = 0x0;

  /** The kind: its present value. */
  @IoctlConstant int TYPE_INSTANT = 0x1;

  /** The kind: its largest value. */
  @IoctlConstant int TYPE_PEAK = 0x2;

  /** The kind: a histogram with buckets of one size. */
  @IoctlConstant int TYPE_LINEAR_HIST = 0x3;

  /** The kind: a histogram with buckets that double. */
  @IoctlConstant int TYPE_LOG_HIST = 0x4;

  /** The bits of the flags that tell the unit. */
  @IoctlConstant int UNIT_MASK = 0xf0;

  /** The unit: none. */
  @IoctlConstant int UNIT_NONE = 0x00;

  /** The unit: bytes. */
  @IoctlConstant int UNIT_BYTES = 0x10;

  /** The unit: seconds. */
  @IoctlConstant int UNIT_SECONDS = 0x20;

  /** The unit: cycles of the processor. */
  @IoctlConstant int UNIT_CYCLES = 0x30;

  /** The unit: yes or no. */
  @IoctlConstant int UNIT_BOOLEAN = 0x40;

  /** The bits of the flags that tell the base of the exponent. */
  @IoctlConstant int BASE_MASK = 0xf00;

  /** The base: ten. */
  @IoctlConstant int BASE_POW10 = 0x000;

  /** The base: two. */
  @IoctlConstant int BASE_POW2 = 0x100;

  /**
   * The head of the file.
   *
   * @param flags none is defined
   * @param nameSize the bytes of a name
   * @param numDesc how many statistics
   * @param idOffset where the file's own name is
   * @param descOffset where the descriptions are
   * @param dataOffset where the values are
   */
  @IoctlStruct
  record Header(
      @U32 int flags,
      @U32 int nameSize,
      @U32 int numDesc,
      @U32 int idOffset,
      @U32 int descOffset,
      @U32 int dataOffset) {}

  /**
   * The description of one of the statistics.
   *
   * @param flags its kind, unit and base
   * @param exponent the power of the base that the values are multiplied with
   * @param size how many values it has
   * @param offset where they are, from the beginning of the values
   * @param bucketSize the size of a bucket, for a linear histogram
   * @param name its name, with a NUL, as many bytes as the head says
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record Desc(
      @U32 int flags,
      @S16 int exponent,
      @U16 int size,
      @U32 int offset,
      @U32 int bucketSize,
      @FlexibleArray byte[] name) {}
}
