package io.github.ioctlabi.core.files;

import io.github.ioctlabi.core.finding.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A folder whose files are replaced whole or not at all, whoever else writes there or reads. New
 * contents go to files of their own first, beside those that they replace; only when the last one
 * is on the disk do they take their names. A file that has its content already is left alone, so
 * that what is built from it stays up to date. A link is followed: what it leads to is replaced;
 * one that leads out of a folder which {@linkplain #confined keeps to itself} is refused.
 */
public final class OutputFolder {
  /** A hidden file of no language: what a killed compilation leaves is nobody's source. */
  private static final String PREFIX = ".ioctlabi-";

  private static final String SUFFIX = ".tmp";
  private static final int MOST_LINKS = 40;

  private final Path folder;
  private final String option;
  private final boolean confined;
  private final Disk disk;

  /**
   * A folder, which need not exist yet.
   *
   * @param option the option that names it, as it is typed: {@code -o}
   */
  public OutputFolder(Path folder, String option) {
    this(folder, option, false, new Disk());
  }

  /** A folder on a disk that tests can let fail. */
  OutputFolder(Path folder, String option, Disk disk) {
    this(folder, option, false, disk);
  }

  private OutputFolder(Path folder, String option, boolean confined, Disk disk) {
    this.folder = folder;
    this.option = option;
    this.confined = confined;
    this.disk = disk;
  }

  /**
   * A folder out of which no link is followed; it may be one itself.
   *
   * @param option the option that names it, as it is typed: {@code -o}
   */
  public static OutputFolder confined(Path folder, String option) {
    return new OutputFolder(folder, option, true, new Disk());
  }

  /**
   * A file to write.
   *
   * @param path below the folder
   * @param text all of it, for UTF-8
   */
  public record Content(String path, String text) {}

  /**
   * Why files were not written.
   *
   * @param path the first of them, below the folder
   * @param fault which it is, why, what became of the others, and what to do
   */
  public record Refusal(String path, Fault fault) {}

  /** What is done to the disk. */
  static class Disk {
    /** Writes a new file, and waits until it is on the disk. */
    void create(Path path, byte[] content) throws IOException {
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
    }

    /** Gives a file another name, which another file may have had. */
    void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A file that gets its name when all are on the disk. */
  private record Staged(String path, Path temporary, Path target) {}

  /** Writes all files, or says why it did not. */
  public Optional<Refusal> write(List<Content> files) {
    List<Staged> staged = new ArrayList<>();
    try {
      return stage(files, staged).or(() -> name(staged));
    } finally {
      staged.forEach(each -> discard(each.temporary()));
    }
  }

  private Optional<Refusal> stage(List<Content> files, List<Staged> staged) {
    for (Content file : files) {
      Path path = folder.resolve(file.path());
      try {
        stage(file, path, staged);
      } catch (IOException fault) {
        String others = ", so that nothing below " + folder + " was changed";
        return Optional.of(
            new Refusal(
                file.path(),
                new WriteFault(fault, path, bytes(file).length, option).fault(others)));
      }
    }
    return Optional.empty();
  }

  private void stage(Content file, Path path, List<Staged> staged) throws IOException {
    checkInside(path);
    makeFolder(parent(path));
    Path target = followed(path);
    byte[] content = bytes(file);
    if (!has(target, content)) {
      byte[] random = new byte[Long.BYTES];
      ThreadLocalRandom.current().nextBytes(random);
      Path temporary = parent(target).resolve(PREFIX + HexFormat.of().formatHex(random) + SUFFIX);
      // Noted before it is written, so that half of it is removed as well.
      staged.add(new Staged(file.path(), temporary, target));
      disk.create(temporary, content);
      keepMode(target, temporary);
    }
  }

  /** Gives the files their names; a kernel does that at once for one file, not for several. */
  private Optional<Refusal> name(List<Staged> staged) {
    for (int i = 0; i < staged.size(); i++) {
      Staged each = staged.get(i);
      try {
        disk.rename(each.temporary(), each.target());
      } catch (IOException fault) {
        String others =
            "; written before it: %s; left as they were: %s"
                .formatted(paths(staged.subList(0, i)), paths(staged.subList(i, staged.size())));
        return Optional.of(
            new Refusal(
                each.path(), new WriteFault(fault, each.target(), 0, option).fault(others)));
      }
    }
    return Optional.empty();
  }

  private static byte[] bytes(Content file) {
    return file.text().getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses what a link takes out of the folder. */
  private void checkInside(Path path) throws IOException {
    Path there = nearest(path);
    if (!confined || !Files.isDirectory(folder)) {
      return;
    }
    if (!Files.exists(there)) {
      throw new Obstacle(there, "is a link that leads nowhere");
    }
    if (!there.toRealPath().startsWith(folder.toRealPath())) {
      throw new Obstacle(path, "is led out of " + folder + " by a link");
    }
  }

  /** The path itself, or the folder nearest to it that is there. */
  private static Path nearest(Path path) {
    Path there = path;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static void makeFolder(Path wanted) throws IOException {
    Path there = nearest(wanted);
    if (!Files.isDirectory(there)) {
      throw new Obstacle(there, "is no folder");
    }
    Files.createDirectories(wanted);
  }

  private static String paths(List<Staged> files) {
    return files.isEmpty()
        ? "nothing"
        : files.stream().map(Staged::path).collect(Collectors.joining(", "));
  }

  /** What a link leads to in the end, whether that exists or not. */
  private static Path followed(Path path) throws IOException {
    Path target = path;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new Obstacle(path, "is a link that leads nowhere");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    if (!Files.isDirectory(parent(target))) {
      throw new Obstacle(path, "is a link to " + target + ", whose folder is missing");
    }
    return target;
  }

  /** Whether a file has its content already. */
  private static boolean has(Path target, byte[] content) throws IOException {
    try {
      BasicFileAttributes is = Files.readAttributes(target, BasicFileAttributes.class);
      if (!is.isRegularFile()) {
        throw new Obstacle(target, is.isDirectory() ? "is a folder" : "is no file");
      }
      return is.size() == content.length && Arrays.equals(Files.readAllBytes(target), content);
    } catch (NoSuchFileException | AccessDeniedException unknown) {
      return false;
    }
  }

  /** Lets those read and write the new file who could read and write the old one. */
  private static void keepMode(Path target, Path temporary) throws IOException {
    PosixFileAttributeView made =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (made != null && Files.exists(target)) {
      made.setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException left) {
      // What made it fail has been reported; a file of this name does no harm.
    }
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }
}
