package io.github.ioctlabi.bindings.loop;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Reserved;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.legacy.ByValue;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;

/** A loop device, {@code loop(4)}: a file that looks like a disk. */
@IoctlInterface(header = "linux/loop.h", prefix = "LOOP", existing = true)
public interface Loop {
  /** Bytes of a name with its NUL. */
  @IoctlConstant
  @CName("LO_NAME_SIZE")
  int NAME_SIZE = 64;

  /** Bytes of a key. */
  @IoctlConstant
  @CName("LO_KEY_SIZE")
  int KEY_SIZE = 32;

  /** One more than the largest type of encryption. */
  @IoctlConstant
  @CName("MAX_LO_CRYPT")
  int MAX_CRYPT = 20;

  /** The flags that {@link #setStatus64} may set. */
  @IoctlConstant int SET_STATUS_SETTABLE_FLAGS = 0xc;

  /** The flags that {@link #setStatus64} may clear. */
  @IoctlConstant int SET_STATUS_CLEARABLE_FLAGS = 0x4;

  /** The flags that {@link #configure} may set. */
  @IoctlConstant int CONFIGURE_SETTABLE_FLAGS = 0x1d;

  /** How the device behaves. */
  @IoctlFlags
  @CName("lo_flags")
  enum Flag {
    /** Nothing is written. */
    @Bit(0)
    READ_ONLY,
    /** The file is let go of with the last close. */
    @Bit(2)
    AUTOCLEAR,
    /** Partitions are looked for. */
    @Bit(3)
    PARTSCAN,
    /** The page cache is left out. */
    @Bit(4)
    DIRECT_IO
  }

  /** Encryption: none. */
  @CName("LO_CRYPT_NONE")
  @IoctlConstant
  int CRYPT_NONE = 0;

  /** Encryption: exclusive or. */
  @CName("LO_CRYPT_XOR")
  @IoctlConstant
  int CRYPT_XOR = 1;

  /** Encryption: DES. */
  @CName("LO_CRYPT_DES")
  @IoctlConstant
  int CRYPT_DES = 2;

  /** Encryption: twofish. */
  @CName("LO_CRYPT_FISH2")
  @IoctlConstant
  int CRYPT_FISH2 = 3;

  /** Encryption: blowfish. */
  @CName("LO_CRYPT_BLOW")
  @IoctlConstant
  int CRYPT_BLOW = 4;

  /** Encryption: CAST-128. */
  @CName("LO_CRYPT_CAST128")
  @IoctlConstant
  int CRYPT_CAST128 = 5;

  /** Encryption: IDEA. */
  @CName("LO_CRYPT_IDEA")
  @IoctlConstant
  int CRYPT_IDEA = 6;

  /** Encryption: no encryption, as a test. */
  @CName("LO_CRYPT_DUMMY")
  @IoctlConstant
  int CRYPT_DUMMY = 9;

  /** Encryption: skipjack. */
  @CName("LO_CRYPT_SKIPJACK")
  @IoctlConstant
  int CRYPT_SKIPJACK = 10;

  /** Encryption: what the kernel's crypto interface offers. */
  @CName("LO_CRYPT_CRYPTOAPI")
  @IoctlConstant
  int CRYPT_CRYPTOAPI = 18;

  /**
   * The state of a device as programs knew it before {@link Info64}; the types of the device
   * numbers are those of x86-64.
   *
   * @param number the device's own number, told by the kernel
   * @param device the device that holds the file, told by the kernel
   * @param inode the file's inode, told by the kernel
   * @param rdevice the device that the file is, told by the kernel
   * @param offset where in the file the disk begins, in bytes
   * @param encryptType how the disk is encrypted, such as {@link #CRYPT_NONE}
   * @param encryptKeySize bytes of the key
   * @param flags bits of {@link Flag}
   * @param name the file's name, see {@link KernelText}
   * @param encryptKey the key
   * @param init numbers for the encryption
   * @param reserved not used
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "loop_info")
  record LegacyInfo(
      @CName("lo_number") @S32 int number,
      @CName("lo_device") @NativeULong long device,
      @CName("lo_inode") @NativeULong long inode,
      @CName("lo_rdevice") @NativeULong long rdevice,
      @CName("lo_offset") @S32 int offset,
      @CName("lo_encrypt_type") @S32 int encryptType,
      @CName("lo_encrypt_key_size") @S32 int encryptKeySize,
      @CName("lo_flags") @S32 int flags,
      @CName("lo_name") @Length(64) byte[] name,
      @CName("lo_encrypt_key") @Length(32) byte[] encryptKey,
      @CName("lo_init") @NativeULong @Length(2) long[] init,
      @CName("reserved") @Length(4) byte[] reserved) {}

  /**
   * The state of a device.
   *
   * @param device the device that holds the file, told by the kernel
   * @param inode the file's inode, told by the kernel
   * @param rdevice the device that the file is, told by the kernel
   * @param offset where in the file the disk begins, in bytes
   * @param sizeLimit bytes of the disk, or 0 for all there are
   * @param number the device's own number, told by the kernel
   * @param encryptType how the disk is encrypted, such as {@link #CRYPT_NONE}
   * @param encryptKeySize bytes of the key
   * @param flags how the device behaves
   * @param fileName the file's name, cut where it is longer; see {@link KernelText}
   * @param cryptName the encryption's name, see {@link KernelText}
   * @param encryptKey the key
   * @param init numbers for the encryption
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "loop_info64")
  record Info64(
      @CName("lo_device") @U64 long device,
      @CName("lo_inode") @U64 long inode,
      @CName("lo_rdevice") @U64 long rdevice,
      @CName("lo_offset") @U64 long offset,
      @CName("lo_sizelimit") @U64 long sizeLimit,
      @CName("lo_number") @U32 int number,
      @CName("lo_encrypt_type") @U32 int encryptType,
      @CName("lo_encrypt_key_size") @U32 int encryptKeySize,
      @CName("lo_flags") Flags<Flag> flags,
      @CName("lo_file_name") @Length(64) byte[] fileName,
      @CName("lo_crypt_name") @Length(64) byte[] cryptName,
      @CName("lo_encrypt_key") @Length(32) byte[] encryptKey,
      @CName("lo_init") @U64 @Length(2) long[] init) {}

  /**
   * Everything that sets a device up at once.
   *
   * @param fd the descriptor of the file
   * @param blockSize bytes of a block, or 0 for what suits the file
   * @param info the state to begin with
   * @param reserved zero
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "loop_config")
  record Config(
      @U32 int fd,
      @U32 int blockSize,
      Info64 info,
      @CName("__reserved") @Reserved @Length(8) @U64 long[] reserved) {}

  /** Attaches an open file. */
  @IoRaw(request = 0x4C00, name = "LOOP_SET_FD")
  void setFd(@ByValue @S32 int fd) throws IoctlException;

  /** Detaches the file. */
  @IoRaw(request = 0x4C01, name = "LOOP_CLR_FD")
  void clearFd() throws IoctlException;

  /** Changes the state in its old form. */
  @IoRaw(request = 0x4C02, name = "LOOP_SET_STATUS")
  void setStatus(LegacyInfo info) throws IoctlException;

  /** Tells the state in its old form. */
  @IoRaw(request = 0x4C03, name = "LOOP_GET_STATUS")
  LegacyInfo status() throws IoctlException;

  /** Changes the state. */
  @IoRaw(request = 0x4C04, name = "LOOP_SET_STATUS64")
  void setStatus64(Info64 info) throws IoctlException;

  /** Tells the state. */
  @IoRaw(request = 0x4C05, name = "LOOP_GET_STATUS64")
  Info64 status64() throws IoctlException;

  /** Puts another file of the same size in place of a read-only one. */
  @IoRaw(request = 0x4C06, name = "LOOP_CHANGE_FD")
  void changeFd(@ByValue @S32 int fd) throws IoctlException;

  /** Looks anew how long the file is. */
  @IoRaw(request = 0x4C07, name = "LOOP_SET_CAPACITY")
  void setCapacity() throws IoctlException;

  /** Switches direct input and output on or off. */
  @IoRaw(request = 0x4C08, name = "LOOP_SET_DIRECT_IO")
  void setDirectIo(@ByValue @NativeULong long on) throws IoctlException;

  /** Sets the size of a block. */
  @IoRaw(request = 0x4C09, name = "LOOP_SET_BLOCK_SIZE")
  void setBlockSize(@ByValue @NativeULong long bytes) throws IoctlException;

  /** Attaches a file and sets everything up. */
  @IoRaw(request = 0x4C0A, name = "LOOP_CONFIGURE")
  void configure(Config config) throws IoctlException;
}
