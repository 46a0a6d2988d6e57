package io.github.ioctlabi.runtime;

import io.github.ioctlabi.runtime.internal.LinuxDevice;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * An open descriptor. An interface, so that a test can put a fake in its place.
 *
 * <p>Devices made here may be used by several threads at once, unless they are {@linkplain
 * DeviceOption#CONFINED confined}. After {@link #close} every method but {@code close} and {@code
 * toString} throws {@link IllegalStateException}; a call that is under way then runs to its end on
 * the descriptor that it began with. A device that nobody can reach any more is closed some time
 * later, as the collector finds it; its number dies with it, whoever had it from {@link #fd}.
 *
 * <p>A call that waits in the kernel keeps its carrier, if the thread is virtual: the JVM replaces
 * none, so that as many such calls as there are processors stop all virtual threads. {@link
 * Thread#interrupt} does not reach into the kernel: it ends no call, only the {@linkplain
 * io.github.ioctlabi.annotations.Restart restarts} of one. {@link #close} does not end it, either.
 * What may wait long belongs on a platform thread, or on a device that is {@link
 * DeviceOption#NONBLOCK}.
 *
 * <p>They need Linux on a 64-bit machine; elsewhere the factory methods throw {@link
 * UnsupportedOperationException}. They need native access: where the JVM denies it, {@code java
 * --enable-native-access=ALL-UNNAMED} allows it, or the name of this module in its place, and the
 * factory methods throw {@link IllegalCallerException} until then.
 *
 * <p>{@code ioctl}, {@code read} and {@code write} return the kernel's result, or the negated error
 * number (see {@link Errno}); they throw only for misuse. Segments must be native, or else are an
 * {@link IllegalArgumentException}; {@link MemorySegment#NULL} is a null address.
 */
public interface Device extends AutoCloseable {

  /**
   * Opens a device, or any file, with {@code O_CLOEXEC}.
   *
   * @param path a path of the default file system
   * @param options {@code READ} and {@code WRITE} (none of them means both), {@code APPEND}, {@code
   *     TRUNCATE_EXISTING}, {@code CREATE}, {@code CREATE_NEW}, {@code SYNC}, {@code DSYNC}, {@link
   *     java.nio.file.LinkOption#NOFOLLOW_LINKS}, {@link DeviceOption#NONBLOCK}; they mean what
   *     they mean in {@link java.nio.channels.FileChannel#open}: {@code APPEND} is for writing, and
   *     with {@code READ} alone nothing makes, empties or refuses a file
   * @throws UnsupportedOperationException for another option
   * @throws IllegalArgumentException for {@code APPEND} with {@code READ} or {@code
   *     TRUNCATE_EXISTING}
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws java.nio.file.AccessDeniedException if the file's permissions deny it
   * @throws java.nio.file.FileAlreadyExistsException if {@code CREATE_NEW} finds a file
   * @throws java.nio.file.FileSystemException for any other error, with its name and text
   */
  static Device open(Path path, OpenOption... options) throws IOException {
    return LinuxDevice.open(path, options);
  }

  /**
   * Borrows a descriptor: this device has a duplicate of it ({@code F_DUPFD_CLOEXEC}), so that no
   * call reaches whoever gets the number once its owner has closed it. {@link #fd} is the
   * duplicate's.
   *
   * <p>The open file lives until both are closed. Closing the duplicate drops the locks of fcntl(2)
   * that this process has on the file, as closing any descriptor of it does: who minds takes the
   * descriptor over, by {@link #adopt}.
   *
   * @throws IOException if the descriptor is not open, or there is none left
   */
  static Device of(int fd) throws IOException {
    return LinuxDevice.of(fd);
  }

  /**
   * Takes a descriptor over: {@link #close} closes it, and so does the collector if that is
   * forgotten.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static Device adopt(int fd) {
    return LinuxDevice.adopt(fd);
  }

  /**
   * Opens a socket, with {@code SOCK_CLOEXEC}, as {@code socket(2)}.
   *
   * @param domain the address family, such as 2 for {@code AF_INET}
   * @param type the socket's type, such as 2 for {@code SOCK_DGRAM}
   * @param protocol the protocol, 0 for the usual one
   * @throws IOException if the kernel refuses
   */
  static Device socket(int domain, int type, int protocol) throws IOException {
    return LinuxDevice.socket(domain, type, protocol);
  }

  /**
   * ioctl(2) with an address. The caller answers for the segment's size: the kernel reads and
   * writes what the command means, and does not know of read-only segments.
   *
   * @param request the command's number on this machine, all 32 bits
   * @param argument native memory
   * @return the kernel's result, or the negated error number
   */
  int ioctl(int request, MemorySegment argument);

  /**
   * ioctl(2) with a value.
   *
   * @param request the command's number on this machine, all 32 bits
   * @param argument the value, an {@code unsigned long} in the kernel
   * @return the kernel's result, or the negated error number
   */
  int ioctl(int request, long argument);

  /**
   * read(2) into the whole segment.
   *
   * @return the number of bytes read, 0 at the end, or the negated error number
   */
  long read(MemorySegment target);

  /**
   * write(2) of the whole segment.
   *
   * @return the number of bytes written, or the negated error number
   */
  long write(MemorySegment source);

  /**
   * Maps the device's memory, shared: {@code mmap(2)} with {@code MAP_SHARED}, readable and
   * writable as the descriptor is. The segment is read-only if the descriptor is. The mapping
   * outlives the device, and ends with the arena.
   *
   * @param offset where to begin, a multiple of the page size; many drivers give it a meaning of
   *     their own
   * @param length how many bytes, positive
   * @param arena how long the mapping lives
   * @throws IOException if the kernel refuses
   */
  MemorySegment map(long offset, long length, Arena arena) throws IOException;

  /**
   * The descriptor's number, to look at. It is this device's: closed with it, or once nobody can
   * reach the device any more.
   */
  int fd();

  /**
   * Closes the device. Idempotent, never waits: if calls are under way, the last of them closes the
   * descriptor.
   *
   * @throws WrongThreadException if the device is confined to another thread
   */
  @Override
  void close();
}
