package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.runtime.Flags;

/** Serial lines by RS-485, and those of smart cards. */
@IoctlInterface(header = "linux/serial.h", prefix = "SER", existing = true)
public interface SerialStandards {
  /** Mask of the protocol of a smart card. */
  @IoctlConstant
  @CName("SER_ISO7816_T_PARAM")
  int ISO7816_T_PARAM = 0xf0;

  /** How a line by RS-485 works. */
  @IoctlFlags
  @U32
  @CName("ser_rs485")
  enum Rs485Flag {
    /** It is on. */
    @Bit(0)
    ENABLED,
    /** RTS is high while sending. */
    @Bit(1)
    RTS_ON_SEND,
    /** RTS is high after sending. */
    @Bit(2)
    RTS_AFTER_SEND,
    /** It receives while sending. */
    @Bit(4)
    RX_DURING_TX,
    /** The bus is terminated. */
    @Bit(5)
    TERMINATE_BUS,
    /** Characters have an address bit. */
    @Bit(6)
    ADDRB,
    /** Its own address is filtered. */
    @Bit(7)
    ADDR_RECV,
    /** There is an address to send to. */
    @Bit(8)
    ADDR_DEST
  }

  /** How a smart card's line works. */
  @IoctlFlags
  @U32
  @CName("ser_iso7816")
  enum Iso7816Flag {
    /** It is on. */
    @Bit(0)
    ENABLED
  }

  /**
   * A line by RS-485.
   *
   * @param flags how it works
   * @param delayRtsBeforeSend milliseconds to wait before sending
   * @param delayRtsAfterSend milliseconds to wait after sending
   * @param addrRecv its own address
   * @param addrDest the address to send to
   * @param padding0 zero
   * @param padding1 zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "serial_rs485")
  record Rs485(
      Flags<Rs485Flag> flags,
      @U32 int delayRtsBeforeSend,
      @U32 int delayRtsAfterSend,
      @U8 int addrRecv,
      @U8 int addrDest,
      @CName("padding0") @Reserved @Length(2) byte[] padding0,
      @CName("padding1") @Reserved @Length(4) @U32 int[] padding1) {}

  /**
   * A smart card's line.
   *
   * @param flags a bit of {@link Iso7816Flag}, and the protocol in {@link
   *     SerialStandards#ISO7816_T_PARAM}
   * @param tg the guard time
   * @param scFi the factor of the clock's rate
   * @param scDi the factor of the bits' rate
   * @param clk the clock's rate
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "serial_iso7816")
  record Iso7816(
      @U32 int flags,
      @U32 int tg,
      @CName("sc_fi") @U32 int scFi,
      @CName("sc_di") @U32 int scDi,
      @U32 int clk,
      @Reserved @Length(5) @U32 int[] reserved) {}
}
