package io.github.ioctlabi.bindings.tty;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.S64;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.ByAddress;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** What any open file may offer, {@code ioctl(2)}. */
@IoctlInterface(header = "asm/ioctls.h", prefix = "FIO", existing = true)
public interface OpenFile {
  /** Tells how many bytes can be read. */
  @IoRaw(
      request = 0x541B,
      name = "FIONREAD",
      except = {
        @ArchNumber(arch = "alpha", request = 0x4004667f),
        @ArchNumber(arch = "mips64", request = 0x467f),
        @ArchNumber(arch = "mips64el", request = 0x467f),
        @ArchNumber(arch = "ppc64", request = 0x4004667f),
        @ArchNumber(arch = "ppc64le", request = 0x4004667f),
        @ArchNumber(arch = "sparcv9", request = 0x4004667f)
      })
  @S32
  int available() throws IoctlException;

  /** Sets whether calls wait. */
  @IoRaw(
      request = 0x5421,
      name = "FIONBIO",
      except = {
        @ArchNumber(arch = "alpha", request = 0x8004667e),
        @ArchNumber(arch = "mips64", request = 0x667e),
        @ArchNumber(arch = "mips64el", request = 0x667e),
        @ArchNumber(arch = "ppc64", request = 0x8004667e),
        @ArchNumber(arch = "ppc64le", request = 0x8004667e),
        @ArchNumber(arch = "sparcv9", request = 0x8004667e)
      })
  void setNonBlocking(@ByAddress @S32 int on) throws IoctlException;

  /** Sets whether signals tell of data. */
  @IoRaw(
      request = 0x5452,
      name = "FIOASYNC",
      except = {
        @ArchNumber(arch = "alpha", request = 0x8004667d),
        @ArchNumber(arch = "mips64", request = 0x667d),
        @ArchNumber(arch = "mips64el", request = 0x667d),
        @ArchNumber(arch = "ppc64", request = 0x8004667d),
        @ArchNumber(arch = "ppc64le", request = 0x8004667d),
        @ArchNumber(arch = "sparcv9", request = 0x8004667d)
      })
  void setAsync(@ByAddress @S32 int on) throws IoctlException;

  /** Lets another program inherit the descriptor. */
  @IoRaw(
      request = 0x5450,
      name = "FIONCLEX",
      except = {
        @ArchNumber(arch = "alpha", request = 0x20006602),
        @ArchNumber(arch = "mips64", request = 0x6602),
        @ArchNumber(arch = "mips64el", request = 0x6602),
        @ArchNumber(arch = "ppc64", request = 0x20006602),
        @ArchNumber(arch = "ppc64le", request = 0x20006602),
        @ArchNumber(arch = "sparcv9", request = 0x20006602)
      })
  void keepOnExec() throws IoctlException;

  /** Closes the descriptor when another program starts. */
  @IoRaw(
      request = 0x5451,
      name = "FIOCLEX",
      except = {
        @ArchNumber(arch = "alpha", request = 0x20006601),
        @ArchNumber(arch = "mips64", request = 0x6601),
        @ArchNumber(arch = "mips64el", request = 0x6601),
        @ArchNumber(arch = "ppc64", request = 0x20006601),
        @ArchNumber(arch = "ppc64le", request = 0x20006601),
        @ArchNumber(arch = "sparcv9", request = 0x20006601)
      })
  void closeOnExec() throws IoctlException;

  /** Tells the size of a file, a directory or a link. */
  @IoRaw(
      request = 0x5460,
      name = "FIOQSIZE",
      except = {
        @ArchNumber(arch = "alpha", request = 0x40086680),
        @ArchNumber(arch = "mips64", request = 0x667f),
        @ArchNumber(arch = "mips64el", request = 0x667f),
        @ArchNumber(arch = "ppc64", request = 0x40086680),
        @ArchNumber(arch = "ppc64le", request = 0x40086680),
        @ArchNumber(arch = "s390x", request = 0x545e),
        @ArchNumber(arch = "sparcv9", request = 0x40086680)
      })
  @S64
  long size() throws IoctlException;
}
