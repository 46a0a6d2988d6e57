package io.github.ioctlabi.bindings.spi;

import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.IoctlResult;
import org.jspecify.annotations.Nullable;

/** A device on the serial peripheral interface, {@code /dev/spidevB.C}. */
@IoctlInterface(type = 'k', header = "linux/spi/spidev.h", prefix = "SPI_IOC", existing = true)
public interface SpiDevice {
  /** The ioctl type. */
  @IoctlConstant int MAGIC = 0x6b;

  /**
   * One transfer of a message.
   *
   * @param txBuf what is sent, or null for zeros
   * @param rxBuf what is received, or null if nobody wants it
   * @param len bytes that are sent and received
   * @param speedHz the clock's rate, or 0 for the device's own
   * @param delayUsecs microseconds to wait afterwards
   * @param bitsPerWord bits of a word, or 0 for the device's own
   * @param csChange whether the chip is deselected before the next transfer
   * @param txNbits lines that send
   * @param rxNbits lines that receive
   * @param wordDelayUsecs microseconds to wait between words
   * @param pad zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "spi_ioc_transfer")
  record Transfer(
      @UserPointer(count = "len", unit = Unit.BYTES, flow = Flow.IN) byte @Nullable [] txBuf,
      @UserPointer(count = "len", unit = Unit.BYTES, flow = Flow.OUT) byte @Nullable [] rxBuf,
      @U32 int len,
      @U32 int speedHz,
      @U16 int delayUsecs,
      @U8 int bitsPerWord,
      @U8 boolean csChange,
      @U8 int txNbits,
      @U8 int rxNbits,
      @U8 int wordDelayUsecs,
      @Reserved @U8 int pad) {}

  /**
   * Runs transfers as one message.
   *
   * @param transfers what is sent, and the room for what is received
   * @return how many bytes were transferred in all, and the transfers with what was received
   */
  @IoW(nr = 0, name = "SPI_IOC_MESSAGE")
  IoctlResult<Transfer[]> transfer(Transfer[] transfers) throws IoctlException;

  /** Tells the low bits of the mode. */
  @IoR(nr = 1, name = "SPI_IOC_RD_MODE")
  @U8
  int mode() throws IoctlException;

  /** Sets the low bits of the mode. */
  @IoW(nr = 1, name = "SPI_IOC_WR_MODE")
  void setMode(@U8 int mode) throws IoctlException;

  /** Tells whether the least significant bit goes first: 1 if so. */
  @IoR(nr = 2, name = "SPI_IOC_RD_LSB_FIRST")
  @U8
  int lsbFirst() throws IoctlException;

  /** Sets whether the least significant bit goes first. */
  @IoW(nr = 2, name = "SPI_IOC_WR_LSB_FIRST")
  void setLsbFirst(@U8 int on) throws IoctlException;

  /** Tells the bits of a word. */
  @IoR(nr = 3, name = "SPI_IOC_RD_BITS_PER_WORD")
  @U8
  int bitsPerWord() throws IoctlException;

  /** Sets the bits of a word. */
  @IoW(nr = 3, name = "SPI_IOC_WR_BITS_PER_WORD")
  void setBitsPerWord(@U8 int bits) throws IoctlException;

  /** Tells the largest rate of the clock. */
  @IoR(nr = 4, name = "SPI_IOC_RD_MAX_SPEED_HZ")
  @U32
  int maxSpeedHz() throws IoctlException;

  /** Sets the largest rate of the clock. */
  @IoW(nr = 4, name = "SPI_IOC_WR_MAX_SPEED_HZ")
  void setMaxSpeedHz(@U32 int rate) throws IoctlException;

  /** Tells the mode, bits of {@link SpiModes.Mode}. */
  @IoR(nr = 5, name = "SPI_IOC_RD_MODE32")
  @U32
  int mode32() throws IoctlException;

  /** Sets the mode, bits of {@link SpiModes.Mode}. */
  @IoW(nr = 5, name = "SPI_IOC_WR_MODE32")
  void setMode32(@U32 int mode) throws IoctlException;
}
