package io.github.ioctlabi.bindings.i2c;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.IoctlResult;
import org.jspecify.annotations.Nullable;

/** An adapter of the bus, {@code /dev/i2c-N}. */
@IoctlInterface(header = "linux/i2c-dev.h", prefix = "I2C", existing = true)
public interface I2cDevice {
  /** Messages of one transaction. */
  @IoctlConstant
  @CName("I2C_RDWR_IOCTL_MAX_MSGS")
  int RDWR_MAX_MSGS = 42;

  /** The same, under a misspelt name. */
  @IoctlConstant
  @CName("I2C_RDRW_IOCTL_MAX_MSGS")
  int RDRW_MAX_MSGS = 42;

  /**
   * One SMBus transaction.
   *
   * @param readWrite {@link I2c#SMBUS_READ} or {@link I2c#SMBUS_WRITE}
   * @param command the command's byte
   * @param size the kind of the transaction
   * @param data the 34 bytes of an {@link I2c.SmbusData}, or null where the kind has no data
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "i2c_smbus_ioctl_data")
  record SmbusTransfer(
      @U8 int readWrite,
      @U8 int command,
      I2c.Transaction size,
      @NativePointer(max = 34) byte @Nullable [] data) {}

  /**
   * Messages that make one transaction.
   *
   * @param msgs the messages
   * @param nmsgs how many they are
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "i2c_rdwr_ioctl_data")
  record Transfer(@NativePointer(count = "nmsgs", max = 42) I2c.Message[] msgs, @U32 int nmsgs) {}

  /** Sets how often an address is polled. */
  @IoRaw(request = 0x0701, name = "I2C_RETRIES")
  void setRetries(@ByValue @NativeULong long retries) throws IoctlException;

  /** Sets the timeout in units of ten milliseconds. */
  @IoRaw(request = 0x0702, name = "I2C_TIMEOUT")
  void setTimeout(@ByValue @NativeULong long centiseconds) throws IoctlException;

  /** Picks the slave that {@code read} and {@code write} talk to. */
  @IoRaw(request = 0x0703, name = "I2C_SLAVE")
  void setSlave(@ByValue @NativeULong long address) throws IoctlException;

  /** Picks a slave even if a driver uses it. */
  @IoRaw(request = 0x0706, name = "I2C_SLAVE_FORCE")
  void forceSlave(@ByValue @NativeULong long address) throws IoctlException;

  /** Switches addresses of ten bits on or off. */
  @IoRaw(request = 0x0704, name = "I2C_TENBIT")
  void setTenBit(@ByValue @NativeULong long on) throws IoctlException;

  /** Tells what the adapter can do, bits of {@link I2c.Function}. */
  @IoRaw(request = 0x0705, name = "I2C_FUNCS")
  @NativeULong
  long functions() throws IoctlException;

  /**
   * Sends and receives messages as one transaction.
   *
   * @param transfer the messages
   * @return how many messages were executed, and all of them with what was received
   */
  @IoRaw(request = 0x0707, name = "I2C_RDWR")
  IoctlResult<Transfer> transfer(Transfer transfer) throws IoctlException;

  /** Switches packet error checking on or off. */
  @IoRaw(request = 0x0708, name = "I2C_PEC")
  void setPec(@ByValue @NativeULong long on) throws IoctlException;

  /** Runs one SMBus transaction. */
  @IoRaw(request = 0x0720, name = "I2C_SMBUS")
  SmbusTransfer smbus(SmbusTransfer transfer) throws IoctlException;
}
