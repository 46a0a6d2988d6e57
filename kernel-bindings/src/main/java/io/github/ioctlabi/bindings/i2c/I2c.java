package io.github.ioctlabi.bindings.i2c;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.U16;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.U8;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.runtime.Flags;
import org.jspecify.annotations.Nullable;

/** Messages on the bus, and what adapters can do. */
@IoctlInterface(header = "linux/i2c.h", prefix = "I2C", existing = true)
public interface I2c {
  /** Bytes of a block. */
  @IoctlConstant int SMBUS_BLOCK_MAX = 32;

  /** The master reads. */
  @IoctlConstant int SMBUS_READ = 1;

  /** The master writes. */
  @IoctlConstant int SMBUS_WRITE = 0;

  /** Both directions of one byte. */
  @IoctlConstant int FUNC_SMBUS_BYTE = 0x00060000;

  /** Both directions of one byte with a command. */
  @IoctlConstant int FUNC_SMBUS_BYTE_DATA = 0x00180000;

  /** Both directions of one word. */
  @IoctlConstant int FUNC_SMBUS_WORD_DATA = 0x00600000;

  /** Both directions of a block. */
  @IoctlConstant int FUNC_SMBUS_BLOCK_DATA = 0x03000000;

  /** Both directions of a block without its length. */
  @IoctlConstant int FUNC_SMBUS_I2C_BLOCK = 0x0c000000;

  /** What the kernel can emulate on any adapter. */
  @IoctlConstant int FUNC_SMBUS_EMUL = 0x0eff0008;

  /** What it can emulate where the received length is supported. */
  @IoctlConstant int FUNC_SMBUS_EMUL_ALL = 0x0fff8008;

  /** How a message travels. */
  @IoctlFlags
  @U16
  @CName("i2c_m")
  enum MessageFlag {
    /** Data comes from the slave. */
    @Bit(0)
    RD,
    /** The address has ten bits. */
    @Bit(4)
    TEN,
    /** The kernel's own use. */
    @Bit(9)
    DMA_SAFE,
    /** The first byte received is the length. */
    @Bit(10)
    RECV_LEN,
    /** A read is not acknowledged. */
    @Bit(11)
    NO_RD_ACK,
    /** A missing acknowledgement is ignored. */
    @Bit(12)
    IGNORE_NAK,
    /** The bit of the direction is inverted. */
    @Bit(13)
    REV_DIR_ADDR,
    /** No repeated start. */
    @Bit(14)
    NOSTART,
    /** Stop after this message. */
    @Bit(15)
    STOP
  }

  /** What an adapter can do. */
  @IoctlFlags
  @U64
  @CName("i2c_func")
  enum Function {
    /** Plain messages. */
    @Bit(0)
    I2C,
    /** Addresses of ten bits. */
    @Bit(1)
    @CName("I2C_FUNC_10BIT_ADDR")
    FUNC_10BIT_ADDR,
    /** The flags that bend the protocol. */
    @Bit(2)
    PROTOCOL_MANGLING,
    /** Packet error checking. */
    @Bit(3)
    SMBUS_PEC,
    /** Messages without a repeated start. */
    @Bit(4)
    NOSTART,
    /** Being a slave. */
    @Bit(5)
    SLAVE,
    /** Block process calls. */
    @Bit(15)
    SMBUS_BLOCK_PROC_CALL,
    /** Quick commands. */
    @Bit(16)
    SMBUS_QUICK,
    /** Reading a byte. */
    @Bit(17)
    SMBUS_READ_BYTE,
    /** Writing a byte. */
    @Bit(18)
    SMBUS_WRITE_BYTE,
    /** Reading a byte with a command. */
    @Bit(19)
    SMBUS_READ_BYTE_DATA,
    /** Writing a byte with a command. */
    @Bit(20)
    SMBUS_WRITE_BYTE_DATA,
    /** Reading a word. */
    @Bit(21)
    SMBUS_READ_WORD_DATA,
    /** Writing a word. */
    @Bit(22)
    SMBUS_WRITE_WORD_DATA,
    /** Process calls. */
    @Bit(23)
    SMBUS_PROC_CALL,
    /** Reading a block. */
    @Bit(24)
    SMBUS_READ_BLOCK_DATA,
    /** Writing a block. */
    @Bit(25)
    SMBUS_WRITE_BLOCK_DATA,
    /** Reading a block without its length. */
    @Bit(26)
    SMBUS_READ_I2C_BLOCK,
    /** Writing a block without its length. */
    @Bit(27)
    SMBUS_WRITE_I2C_BLOCK,
    /** Notifications from slaves. */
    @Bit(28)
    SMBUS_HOST_NOTIFY
  }

  /** Kinds of SMBus transactions. */
  @IoctlEnum
  @U32
  @CName("i2c_smbus")
  enum Transaction {
    /** The bit of the direction alone. */
    @Value(0)
    QUICK,
    /** One byte. */
    @Value(1)
    BYTE,
    /** One byte with a command. */
    @Value(2)
    BYTE_DATA,
    /** One word. */
    @Value(3)
    WORD_DATA,
    /** A word there and a word back. */
    @Value(4)
    PROC_CALL,
    /** A block. */
    @Value(5)
    BLOCK_DATA,
    /** A block without its length, as old programs read it. */
    @Value(6)
    I2C_BLOCK_BROKEN,
    /** A block there and a block back. */
    @Value(7)
    BLOCK_PROC_CALL,
    /** A block without its length. */
    @Value(8)
    I2C_BLOCK_DATA
  }

  /**
   * One segment of a transaction.
   *
   * @param addr the slave's address
   * @param flags how it travels
   * @param len bytes of {@code buf}
   * @param buf what is sent, or the room for what is received
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "i2c_msg")
  record Message(
      @U16 int addr,
      Flags<MessageFlag> flags,
      @U16 int len,
      @NativePointer(count = "len", max = 65535) byte @Nullable [] buf) {}

  /** The data of an SMBus transaction, whose kind selects the member. */
  @IoctlUnion(name = "i2c_smbus_data")
  sealed interface SmbusData {}

  /**
   * One byte.
   *
   * @param value the byte
   */
  @UnionMember(name = "byte")
  record SmbusByte(@U8 int value) implements SmbusData {}

  /**
   * One word.
   *
   * @param value the word
   */
  @UnionMember(name = "word")
  record SmbusWord(@U16 int value) implements SmbusData {}

  /**
   * A block, its length first.
   *
   * @param value the length, at most 32 bytes, and one byte more for old programs
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(name = "block")
  record SmbusBlock(@Length(34) byte[] value) implements SmbusData {}
}
