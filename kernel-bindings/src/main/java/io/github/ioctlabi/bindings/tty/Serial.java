package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S8;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.Flags;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Serial lines and the circuits that drive them. */
@IoctlInterface(header = "linux/serial.h", prefix = "SERIAL", existing = true)
public interface Serial {
  /** Closing waits until all is sent. */
  @IoctlConstant
  @CName("ASYNC_CLOSING_WAIT_INF")
  int CLOSING_WAIT_INF = 0;

  /** Closing does not wait. */
  @IoctlConstant
  @CName("ASYNC_CLOSING_WAIT_NONE")
  int CLOSING_WAIT_NONE = 65535;

  /** The buffer can be cleared. */
  @IoctlConstant
  @CName("UART_CLEAR_FIFO")
  int UART_CLEAR_FIFO = 1;

  /** The buffer is used. */
  @IoctlConstant
  @CName("UART_USE_FIFO")
  int UART_USE_FIFO = 2;

  /** It is made by Startech. */
  @IoctlConstant
  @CName("UART_STARTECH")
  int UART_STARTECH = 4;

  /** It is made by National Semiconductor. */
  @IoctlConstant
  @CName("UART_NATSEMI")
  int UART_NATSEMI = 8;

  /** A circuit: not known. */
  @CName("PORT_UNKNOWN")
  @IoctlConstant
  int PORT_UNKNOWN = 0;

  /** A circuit: 8250. */
  @CName("PORT_8250")
  @IoctlConstant
  int PORT_8250 = 1;

  /** A circuit: 16450. */
  @CName("PORT_16450")
  @IoctlConstant
  int PORT_16450 = 2;

  /** A circuit: 16550. */
  @CName("PORT_16550")
  @IoctlConstant
  int PORT_16550 = 3;

  /** A circuit: 16550A. */
  @CName("PORT_16550A")
  @IoctlConstant
  int PORT_16550A = 4;

  /** A circuit: cirrus. */
  @CName("PORT_CIRRUS")
  @IoctlConstant
  int PORT_CIRRUS = 5;

  /** A circuit: 16650. */
  @CName("PORT_16650")
  @IoctlConstant
  int PORT_16650 = 6;

  /** A circuit: 16650 version 2. */
  @CName("PORT_16650V2")
  @IoctlConstant
  int PORT_16650V2 = 7;

  /** A circuit: 16750. */
  @CName("PORT_16750")
  @IoctlConstant
  int PORT_16750 = 8;

  /** A circuit: Startech. */
  @CName("PORT_STARTECH")
  @IoctlConstant
  int PORT_STARTECH = 9;

  /** A circuit: 16C950. */
  @CName("PORT_16C950")
  @IoctlConstant
  int PORT_16C950 = 10;

  /** A circuit: 16654. */
  @CName("PORT_16654")
  @IoctlConstant
  int PORT_16654 = 11;

  /** A circuit: 16850. */
  @CName("PORT_16850")
  @IoctlConstant
  int PORT_16850 = 12;

  /** A circuit: RSA-DV II/S. */
  @CName("PORT_RSA")
  @IoctlConstant
  int PORT_RSA = 13;

  /** How the circuit is reached: by ports. */
  @IoctlConstant int IO_PORT = 0;

  /** How the circuit is reached: by a Hub 6 card. */
  @IoctlConstant int IO_HUB6 = 1;

  /** How the circuit is reached: by memory, a byte at a time. */
  @IoctlConstant int IO_MEM = 2;

  /** How the circuit is reached: by memory, 32 bits at a time. */
  @IoctlConstant int IO_MEM32 = 3;

  /** How the circuit is reached: as on Au1x00. */
  @IoctlConstant int IO_AU = 4;

  /** How the circuit is reached: as on Tsi108. */
  @IoctlConstant int IO_TSI = 5;

  /** How the circuit is reached: by memory, 32 bits big-endian at a time. */
  @IoctlConstant int IO_MEM32BE = 6;

  /** How the circuit is reached: by memory, 16 bits at a time. */
  @IoctlConstant int IO_MEM16 = 7;

  /** How a line works. */
  @IoctlFlags
  @S32
  @CName("async")
  enum LineFlag {
    /** Login is told of hang-ups. */
    @Bit(0)
    HUP_NOTIFY,
    /** The outputs are set as AST Fourport wants. */
    @Bit(1)
    FOURPORT,
    /** A key proves the login. */
    @Bit(2)
    SAK,
    /** Modes are kept apart for dialling out. */
    @Bit(3)
    SPLIT_TERMIOS,
    /** 38400 means 57600. */
    @Bit(4)
    SPD_HI,
    /** 38400 means 115200. */
    @Bit(5)
    SPD_VHI,
    /** The circuit is not tested. */
    @Bit(6)
    SKIP_TEST,
    /** The interrupt is looked for. */
    @Bit(7)
    AUTO_IRQ,
    /** Sessions lock each other out. */
    @Bit(8)
    SESSION_LOCKOUT,
    /** Process groups lock each other out. */
    @Bit(9)
    PGRP_LOCKOUT,
    /** Dialling out does not hang up. */
    @Bit(10)
    CALLOUT_NOHUP,
    /** The carrier drives the clock. */
    @Bit(11)
    HARDPPS_CD,
    /** 38400 means 230400. */
    @Bit(12)
    SPD_SHI,
    /** Characters are handed on at once. */
    @Bit(13)
    LOW_LATENCY,
    /** The circuit has faults. */
    @Bit(14)
    BUGGY_UART,
    /** The bus found the line. */
    @Bit(15)
    AUTOPROBE,
    /** A special clock or divisor. */
    @Bit(16)
    MAGIC_MULTIPLIER,
    /** The console obeys flow control. */
    @Bit(23)
    CONS_FLOW,
    /** The interrupt is shared. */
    @Bit(24)
    SHARE_IRQ,
    /** The carrier is watched. */
    @Bit(25)
    CHECK_CD,
    /** Flow control by the lines. */
    @Bit(26)
    CTS_FLOW,
    /** It is being closed. */
    @Bit(27)
    CLOSING,
    /** It is set up at the start. */
    @Bit(28)
    BOOT_AUTOCONF,
    /** It is open. */
    @Bit(29)
    NORMAL_ACTIVE,
    /** It is suspended. */
    @Bit(30)
    SUSPENDED,
    /** It is set up. */
    @Bit(31)
    INITIALIZED
  }

  /**
   * A line and its circuit.
   *
   * @param type what circuit it is, such as {@link #PORT_16550}
   * @param line its number
   * @param port the first port
   * @param irq the interrupt
   * @param flags how it works
   * @param xmitFifoSize bytes that wait in the circuit
   * @param customDivisor the divisor, where the flags ask for it
   * @param baudBase the clock, divided by 16
   * @param closeDelay how long to wait after closing, in hundredths of a second
   * @param ioType how the circuit is reached, such as {@link #IO_PORT}
   * @param reservedChar zero
   * @param hub6 the port on a Hub 6 card
   * @param closingWait how long closing waits, in hundredths of a second
   * @param closingWait2 not used
   * @param iomemBase where its memory begins
   * @param iomemRegShift how far registers are apart, as a shift
   * @param portHigh the high bits of the first port
   * @param iomapBase what the kernel maps
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "serial_struct")
  record Line(
      @S32 int type,
      @S32 int line,
      @U32 int port,
      @S32 int irq,
      Flags<LineFlag> flags,
      @S32 int xmitFifoSize,
      @S32 int customDivisor,
      @S32 int baudBase,
      @U16 int closeDelay,
      @S8 int ioType,
      @Reserved @Length(1) byte[] reservedChar,
      @CName("hub6") @S32 int hub6,
      @U16 int closingWait,
      @CName("closing_wait2") @U16 int closingWait2,
      @NativePointer @Nullable MemorySegment iomemBase,
      @U16 int iomemRegShift,
      @U32 int portHigh,
      @NativeULong long iomapBase) {}

  /**
   * Which ports of a card share an interrupt.
   *
   * @param irq the interrupt
   * @param port1 the first port to look at
   * @param mask1 which bits count there
   * @param match1 what they must be
   * @param port2 the second port to look at
   * @param mask2 which bits count there
   * @param match2 what they must be
   * @param port3 the third port to look at
   * @param mask3 which bits count there
   * @param match3 what they must be
   * @param port4 the fourth port to look at
   * @param mask4 which bits count there
   * @param match4 what they must be
   * @param portMonitor the port that is watched
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "serial_multiport_struct")
  record Multiport(
      @S32 int irq,
      @S32 int port1,
      @U8 int mask1,
      @U8 int match1,
      @S32 int port2,
      @U8 int mask2,
      @U8 int match2,
      @S32 int port3,
      @U8 int mask3,
      @U8 int match3,
      @S32 int port4,
      @U8 int mask4,
      @U8 int match4,
      @S32 int portMonitor,
      @Reserved @Length(32) @S32 int[] reserved) {}

  /**
   * What has happened on a line so far.
   *
   * @param cts changes of CTS
   * @param dsr changes of DSR
   * @param rng changes of RI
   * @param dcd changes of DCD
   * @param rx characters received
   * @param tx characters sent
   * @param frame characters without a stop bit
   * @param overrun characters that the circuit lost
   * @param parity characters with wrong parity
   * @param breaks breaks
   * @param bufOverrun characters that the kernel lost
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "serial_icounter_struct")
  record Counters(
      @S32 int cts,
      @S32 int dsr,
      @S32 int rng,
      @S32 int dcd,
      @S32 int rx,
      @S32 int tx,
      @S32 int frame,
      @S32 int overrun,
      @S32 int parity,
      @CName("brk") @S32 int breaks,
      @S32 int bufOverrun,
      @Reserved @Length(9) @S32 int[] reserved) {}
}
