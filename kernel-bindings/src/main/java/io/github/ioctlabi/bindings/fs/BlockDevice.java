package io.github.ioctlabi.bindings.fs;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.NativeLong;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;

/** A disk, a partition, or whatever else has blocks. */
@IoctlInterface(type = 0x12, header = "linux/fs.h", prefix = "BLK", existing = true)
public interface BlockDevice {
  /** Forbids writing, or allows it with 0. */
  @Io(nr = 93, name = "BLKROSET")
  void setReadOnly(@ByAddress @S32 int on) throws IoctlException;

  /** Tells whether writing is forbidden: 1 if so. */
  @Io(nr = 94, name = "BLKROGET")
  @S32
  int readOnly() throws IoctlException;

  /** Reads the table of partitions anew. */
  @Io(nr = 95, name = "BLKRRPART")
  void rereadPartitions() throws IoctlException;

  /** Tells the size in units of 512 bytes. */
  @Io(nr = 96, name = "BLKGETSIZE")
  @NativeULong
  long sectors() throws IoctlException;

  /** Writes the cache out and drops it. */
  @Io(nr = 97, name = "BLKFLSBUF")
  void flushBuffers() throws IoctlException;

  /** Sets how much is read ahead, in units of 512 bytes. */
  @Io(nr = 98, name = "BLKRASET")
  void setReadAhead(@ByValue @NativeULong long sectors) throws IoctlException;

  /** Tells how much is read ahead, in units of 512 bytes. */
  @Io(nr = 99, name = "BLKRAGET")
  @NativeLong
  long readAhead() throws IoctlException;

  /** Does what {@link #setReadAhead} does. */
  @Io(nr = 100, name = "BLKFRASET")
  void setFileReadAhead(@ByValue @NativeULong long sectors) throws IoctlException;

  /** Tells what {@link #readAhead} tells. */
  @Io(nr = 101, name = "BLKFRAGET")
  @NativeLong
  long fileReadAhead() throws IoctlException;

  /** Set the largest request in Linux 2.4; later kernels refuse it. */
  @Io(nr = 102, name = "BLKSECTSET")
  void setMaxSectors(@ByAddress @U16 int sectors) throws IoctlException;

  /** Tells the largest request, in units of 512 bytes. */
  @Io(nr = 103, name = "BLKSECTGET")
  @U16
  int maxSectors() throws IoctlException;

  /** Tells the bytes of a logical sector. */
  @Io(nr = 104, name = "BLKSSZGET")
  @S32
  int sectorSize() throws IoctlException;

  /** Tells the bytes of a block in the cache. */
  @IoR(nr = 112, name = "BLKBSZGET", encodedAs = "size_t")
  @S32
  int blockSize() throws IoctlException;

  /** Sets the bytes of a block in the cache. */
  @IoW(nr = 113, name = "BLKBSZSET", encodedAs = "size_t")
  void setBlockSize(@S32 int bytes) throws IoctlException;

  /** Tells the size in bytes. */
  @IoR(nr = 114, name = "BLKGETSIZE64", encodedAs = "size_t")
  @U64
  long size() throws IoctlException;

  /** Prepares tracing. */
  @IoWR(nr = 115, name = "BLKTRACESETUP")
  BlockTrace.Setup setUpTrace(BlockTrace.Setup setup) throws IoctlException;

  /** Starts tracing. */
  @Io(nr = 116, name = "BLKTRACESTART")
  void startTrace() throws IoctlException;

  /** Stops tracing. */
  @Io(nr = 117, name = "BLKTRACESTOP")
  void stopTrace() throws IoctlException;

  /** Lets go of what tracing needed. */
  @Io(nr = 118, name = "BLKTRACETEARDOWN")
  void tearDownTrace() throws IoctlException;

  /** Discards a range of bytes. */
  @Io(nr = 119, name = "BLKDISCARD")
  void discard(@Length(2) @U64 long[] startAndLength) throws IoctlException;

  /** Tells the bytes of the smallest good request. */
  @Io(nr = 120, name = "BLKIOMIN")
  @U32
  int minimumIo() throws IoctlException;

  /** Tells the bytes of the best request. */
  @Io(nr = 121, name = "BLKIOOPT")
  @U32
  int optimalIo() throws IoctlException;

  /** Tells how many bytes the device begins behind its natural alignment. */
  @Io(nr = 122, name = "BLKALIGNOFF")
  @S32
  int alignmentOffset() throws IoctlException;

  /** Tells the bytes of a physical sector. */
  @Io(nr = 123, name = "BLKPBSZGET")
  @U32
  int physicalSectorSize() throws IoctlException;

  /** Told whether discarded blocks read as zero; always 0 since Linux 4.12. */
  @Io(nr = 124, name = "BLKDISCARDZEROES")
  @U32
  int discardZeroes() throws IoctlException;

  /** Discards a range of bytes with all copies. */
  @Io(nr = 125, name = "BLKSECDISCARD")
  void secureDiscard(@Length(2) @U64 long[] startAndLength) throws IoctlException;

  /** Tells whether the device turns: 1 if so. */
  @Io(nr = 126, name = "BLKROTATIONAL")
  @U16
  int rotational() throws IoctlException;

  /** Writes zeros to a range of bytes. */
  @Io(nr = 127, name = "BLKZEROOUT")
  void zeroOut(@Length(2) @U64 long[] startAndLength) throws IoctlException;

  /** Tells the number that every new disk gets. */
  @IoR(nr = 128, name = "BLKGETDISKSEQ")
  @U64
  long diskSequence() throws IoctlException;
}
