package io.github.ioctlabi.bindings.spi;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;

/** The modes of a device on the bus. */
@IoctlInterface(header = "linux/spi/spi.h", prefix = "SPI", existing = true)
public interface SpiModes {
  /** Clock low when idle, data taken at the rise. */
  @IoctlConstant int MODE_0 = 0;

  /** Clock low when idle, data taken at the fall. */
  @IoctlConstant int MODE_1 = 1;

  /** Clock high when idle, data taken at the fall. */
  @IoctlConstant int MODE_2 = 2;

  /** Clock high when idle, data taken at the rise. */
  @IoctlConstant int MODE_3 = 3;

  /** The bits of phase and polarity. */
  @IoctlConstant int MODE_X_MASK = 3;

  /** The bits that a program may set. */
  @IoctlConstant int MODE_USER_MASK = 0x1ffff;

  /** Bits of the mode. */
  @IoctlFlags
  @CName("spi")
  enum Mode {
    /** Data is taken at the second edge of the clock. */
    @Bit(0)
    CPHA,
    /** The clock is high when idle. */
    @Bit(1)
    CPOL,
    /** The chip is selected by a high level. */
    @Bit(2)
    CS_HIGH,
    /** The least significant bit goes first. */
    @Bit(3)
    LSB_FIRST,
    /** Input and output share a line. */
    @Bit(4)
    @CName("SPI_3WIRE")
    MODE_3WIRE,
    /** What is sent is received. */
    @Bit(5)
    LOOP,
    /** The bus has one device and no chip select. */
    @Bit(6)
    NO_CS,
    /** The device pauses the transfer by a low level. */
    @Bit(7)
    READY,
    /** Sent on two lines. */
    @Bit(8)
    TX_DUAL,
    /** Sent on four lines. */
    @Bit(9)
    TX_QUAD,
    /** Received on two lines. */
    @Bit(10)
    RX_DUAL,
    /** Received on four lines. */
    @Bit(11)
    RX_QUAD,
    /** The chip is deselected after each word. */
    @Bit(12)
    CS_WORD,
    /** Sent on eight lines. */
    @Bit(13)
    TX_OCTAL,
    /** Received on eight lines. */
    @Bit(14)
    RX_OCTAL,
    /** High impedance while the shared line turns around. */
    @Bit(15)
    @CName("SPI_3WIRE_HIZ")
    MODE_3WIRE_HIZ,
    /** The phase is flipped where data is only received. */
    @Bit(16)
    RX_CPHA_FLIP
  }
}
