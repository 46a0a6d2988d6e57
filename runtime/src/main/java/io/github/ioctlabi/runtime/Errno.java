package io.github.ioctlabi.runtime;

import java.util.Arrays;
import java.util.Locale;

/**
 * The error numbers of Linux by name.
 *
 * <p>Numbers up to 34 are the same everywhere. Above, they are those of {@code
 * asm-generic/errno.h}, which hold on every platform that a current JVM calls native code on;
 * {@link #EDEADLOCK} is apart from {@link #EDEADLK} on powerpc alone. alpha, mips, parisc and sparc
 * number differently above 34: there {@link #of} answers {@link #UNKNOWN} rather than a wrong name.
 *
 * <p>Drivers say in many ways that the caller has given too little room for the answer: {@link
 * #ENOMEM}, {@link #EOVERFLOW}, {@link #E2BIG}, {@link #ENOSPC}, {@link #ERANGE}, {@link
 * #EMSGSIZE}, {@link #ENOBUFS} and {@link #ENAMETOOLONG} may each mean that, and their texts say
 * so.
 */
public enum Errno {
  /** A number without a name here. */
  UNKNOWN(0, "unknown error"),
  EPERM(1, "operation not permitted"),
  ENOENT(2, "no such file or directory"),
  ESRCH(3, "no such process"),
  EINTR(4, "interrupted system call"),
  EIO(5, "I/O error"),
  ENXIO(6, "no such device or address"),
  E2BIG(7, "argument too large, or too little room in it"),
  ENOEXEC(8, "exec format error"),
  EBADF(9, "bad file descriptor"),
  ECHILD(10, "no child processes"),
  EAGAIN(11, "resource temporarily unavailable"),
  ENOMEM(12, "out of memory, or too little room for the answer"),
  EACCES(13, "permission denied"),
  EFAULT(14, "bad address"),
  ENOTBLK(15, "block device required"),
  EBUSY(16, "device or resource busy"),
  EEXIST(17, "file exists"),
  EXDEV(18, "cross-device link"),
  ENODEV(19, "no such device"),
  ENOTDIR(20, "not a directory"),
  EISDIR(21, "is a directory"),
  EINVAL(22, "invalid argument"),
  ENFILE(23, "file table overflow"),
  EMFILE(24, "too many open files"),
  ENOTTY(25, "inappropriate ioctl for the device"),
  ETXTBSY(26, "text file busy"),
  EFBIG(27, "file too large"),
  ENOSPC(28, "no space left on device, or too little room for the answer"),
  ESPIPE(29, "illegal seek"),
  EROFS(30, "read-only file system"),
  EMLINK(31, "too many links"),
  EPIPE(32, "broken pipe"),
  EDOM(33, "argument out of domain"),
  ERANGE(34, "value out of range, or too little room for the answer"),
  EDEADLK(35, "resource deadlock would occur"),
  ENAMETOOLONG(36, "name too long, or too little room for it"),
  ENOLCK(37, "no record locks available"),
  ENOSYS(38, "function not implemented"),
  ENOTEMPTY(39, "directory not empty"),
  ELOOP(40, "too many symbolic links encountered"),
  ENOMSG(42, "no message of desired type"),
  EIDRM(43, "identifier removed"),
  ECHRNG(44, "channel number out of range"),
  EL2NSYNC(45, "level 2 not synchronized"),
  EL3HLT(46, "level 3 halted"),
  EL3RST(47, "level 3 reset"),
  ELNRNG(48, "link number out of range"),
  EUNATCH(49, "protocol driver not attached"),
  ENOCSI(50, "no CSI structure available"),
  EL2HLT(51, "level 2 halted"),
  EBADE(52, "invalid exchange"),
  EBADR(53, "invalid request descriptor"),
  EXFULL(54, "exchange full"),
  ENOANO(55, "no anode"),
  EBADRQC(56, "invalid request code"),
  EBADSLT(57, "invalid slot"),
  EDEADLOCK(58, "file locking deadlock"),
  EBFONT(59, "bad font file format"),
  ENOSTR(60, "device not a stream"),
  ENODATA(61, "no data available"),
  ETIME(62, "timer expired"),
  ENOSR(63, "out of streams resources"),
  ENONET(64, "machine is not on the network"),
  ENOPKG(65, "package not installed"),
  EREMOTE(66, "object is remote"),
  ENOLINK(67, "link has been severed"),
  EADV(68, "advertise error"),
  ESRMNT(69, "Srmount error"),
  ECOMM(70, "communication error on send"),
  EPROTO(71, "protocol error"),
  EMULTIHOP(72, "multihop attempted"),
  EDOTDOT(73, "RFS specific error"),
  EBADMSG(74, "not a data message"),
  EOVERFLOW(75, "value too large for its type, or for the room for it"),
  ENOTUNIQ(76, "name not unique on network"),
  EBADFD(77, "file descriptor in bad state"),
  EREMCHG(78, "remote address changed"),
  ELIBACC(79, "cannot access a needed shared library"),
  ELIBBAD(80, "accessing a corrupted shared library"),
  ELIBSCN(81, ".lib section in a.out corrupted"),
  ELIBMAX(82, "attempting to link in too many shared libraries"),
  ELIBEXEC(83, "cannot exec a shared library directly"),
  EILSEQ(84, "illegal byte sequence"),
  ERESTART(85, "interrupted system call should be restarted"),
  ESTRPIPE(86, "streams pipe error"),
  EUSERS(87, "too many users"),
  ENOTSOCK(88, "socket operation on non-socket"),
  EDESTADDRREQ(89, "destination address required"),
  EMSGSIZE(90, "message too long, or too little room for the answer"),
  EPROTOTYPE(91, "protocol wrong type for socket"),
  ENOPROTOOPT(92, "protocol not available"),
  EPROTONOSUPPORT(93, "protocol not supported"),
  ESOCKTNOSUPPORT(94, "socket type not supported"),
  EOPNOTSUPP(95, "operation not supported"),
  EPFNOSUPPORT(96, "protocol family not supported"),
  EAFNOSUPPORT(97, "address family not supported by protocol"),
  EADDRINUSE(98, "address already in use"),
  EADDRNOTAVAIL(99, "cannot assign requested address"),
  ENETDOWN(100, "network is down"),
  ENETUNREACH(101, "network is unreachable"),
  ENETRESET(102, "network dropped connection because of reset"),
  ECONNABORTED(103, "software caused connection abort"),
  ECONNRESET(104, "connection reset by peer"),
  ENOBUFS(105, "no buffer space available, or too little room for the answer"),
  EISCONN(106, "transport endpoint is already connected"),
  ENOTCONN(107, "transport endpoint is not connected"),
  ESHUTDOWN(108, "cannot send after transport endpoint shutdown"),
  ETOOMANYREFS(109, "too many references: cannot splice"),
  ETIMEDOUT(110, "connection timed out"),
  ECONNREFUSED(111, "connection refused"),
  EHOSTDOWN(112, "host is down"),
  EHOSTUNREACH(113, "no route to host"),
  EALREADY(114, "operation already in progress"),
  EINPROGRESS(115, "operation now in progress"),
  ESTALE(116, "stale file handle"),
  EUCLEAN(117, "structure needs cleaning"),
  ENOTNAM(118, "not a XENIX named type file"),
  ENAVAIL(119, "no XENIX semaphores available"),
  EISNAM(120, "is a XENIX named type file"),
  EREMOTEIO(121, "remote I/O error"),
  EDQUOT(122, "quota exceeded"),
  ENOMEDIUM(123, "no medium found"),
  EMEDIUMTYPE(124, "wrong medium type"),
  ECANCELED(125, "operation canceled"),
  ENOKEY(126, "required key not available"),
  EKEYEXPIRED(127, "key has expired"),
  EKEYREVOKED(128, "key has been revoked"),
  EKEYREJECTED(129, "key was rejected by service"),
  EOWNERDEAD(130, "owner died"),
  ENOTRECOVERABLE(131, "state not recoverable"),
  ERFKILL(132, "operation not possible due to RF-kill"),
  EHWPOISON(133, "memory page has hardware error"),
  /** An unknown ioctl command, inside the kernel; it reaches user space by a driver's mistake. */
  ENOIOCTLCMD(515, "no such ioctl command"),
  /** An operation not supported, inside the kernel; it reaches user space by a driver's mistake. */
  ENOTSUPP(524, "operation not supported");

  /** Another name of {@link #EAGAIN}. */
  public static final Errno EWOULDBLOCK = EAGAIN;

  /** The C library's other name of {@link #EOPNOTSUPP}. */
  public static final Errno ENOTSUP = EOPNOTSUPP;

  private static final int LAST_COMMON = 34;
  private static final int LAST_INTERNAL = 524;
  private static final Errno[] BY_NUMBER = byNumber();
  private static final String OS_ARCH = System.getProperty("os.arch", "");

  private final int number;
  private final String text;

  Errno(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** Its number in {@code asm-generic/errno.h}; 0 for {@link #UNKNOWN}. */
  public int number() {
    return number;
  }

  /** What it means in general, in a few words, such as {@code no such device}. */
  public String text() {
    return text;
  }

  /**
   * The name of an error number on this machine; {@link #UNKNOWN} if there is none.
   *
   * @param number errno as the kernel left it, positive
   */
  public static Errno of(int number) {
    return of(number, OS_ARCH);
  }

  static Errno of(int number, String osArch) {
    if (number <= 0 || number > LAST_INTERNAL) {
      return UNKNOWN;
    }
    Errno found = BY_NUMBER[number];
    String arch = osArch.toLowerCase(Locale.ROOT);
    if (found == EDEADLOCK) {
      return arch.startsWith("ppc") ? EDEADLOCK : UNKNOWN;
    }
    return number > LAST_COMMON && number < ENOIOCTLCMD.number && numbersItsOwnWay(arch)
        ? UNKNOWN
        : found;
  }

  private static boolean numbersItsOwnWay(String arch) {
    return arch.startsWith("alpha")
        || arch.startsWith("mips")
        || arch.startsWith("parisc")
        || arch.startsWith("hppa")
        || arch.startsWith("sparc");
  }

  private static Errno[] byNumber() {
    Errno[] table = new Errno[LAST_INTERNAL + 1];
    Arrays.fill(table, UNKNOWN);
    for (Errno errno : values()) {
      table[errno.number] = errno;
    }
    return table;
  }
}
