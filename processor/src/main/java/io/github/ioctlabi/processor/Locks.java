package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.Lock;
import io.github.ioctlabi.core.changes.Changes;
import io.github.ioctlabi.core.files.Obstacle;
import io.github.ioctlabi.core.files.OutputFolder;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.Severity;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of {@code -Aioctlabi.lock}: an {@code abi/STEM.json} for each header, as it was
 * published. Headers are held against it, and it is written if that is asked for: at the end, all
 * locks or none.
 */
final class Locks {
  private static final String SUFFIX = ".json";

  /** More bytes than are read of any text. */
  private static final int MOST = 16 << 20;

  private final Path folder;
  private final boolean update;
  private final Set<String> met = new TreeSet<>();
  private final Map<String, String> written = new TreeMap<>();

  /**
   * The locks of a compilation.
   *
   * @param update whether they are written
   */
  Locks(Path folder, boolean update) {
    this.folder = folder;
    this.update = update;
  }

  /**
   * Holds headers that go together against their locks.
   *
   * @param headers those that have passed all rules
   */
  void judge(List<Header> headers, Findings findings) {
    for (Header header : headers) {
      try {
        judge(header, Lock.of(header, Neighbours.of(header, headers)), findings);
      } catch (Lock.Unfit unfit) {
        met.add(header.path());
        Place place = Changes.place(header);
        findings.report(Id.TOO_LONG, place, unfit.fault().in(place.label()));
      }
    }
  }

  /** Notes headers that something else is wrong with: their locks are not left over. */
  void meet(String path) {
    met.add(path);
  }

  private void judge(Header header, Lock now, Findings findings) {
    met.add(header.path());
    String name = header.stem() + SUFFIX;
    Path file = folder.resolve(name);
    Place place = Changes.place(header);
    Optional<Lock> lock;
    try {
      lock = read(file, header.path(), place, findings);
      if (lock.isEmpty()) {
        return;
      }
    } catch (NoSuchFileException missing) {
      if (!update) {
        error(findings, place, missing(header, file));
        return;
      }
      lock = Optional.empty();
    }
    boolean sound =
        new LockFindings(findings, update)
            .report(header, lock.map(each -> each.changes(now)).orElse(List.of()));
    if (sound && update && lock.filter(each -> each.isOf(now)).isEmpty()) {
      written.put(name, now.text());
    } else {
      written.remove(name);
    }
  }

  /** Reads a lock; one that is there and cannot be read is reported. */
  private static Optional<Lock> read(Path file, String header, Place place, Findings findings)
      throws NoSuchFileException {
    try {
      return Optional.of(Lock.read(file.toString(), bytes(file), header));
    } catch (NoSuchFileException missing) {
      throw missing;
    } catch (IOException thrown) {
      error(findings, place, unread(file, thrown));
    } catch (Lock.Unfit unfit) {
      error(findings, place, unfit.fault());
    }
    return Optional.empty();
  }

  /** What a file has, or its beginning if that is more than any lock has. */
  private static byte[] bytes(Path file) throws IOException {
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    if (!is.isRegularFile()) {
      throw new Obstacle(file, "is no file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST + 1);
    }
  }

  private static Fault missing(Header header, Path file) {
    return Fault.of(
        "%s has no lock %s".formatted(header.path(), file),
        "write it with -A" + Options.UPDATE + "=true, and commit it");
  }

  private static Fault unread(Path file, IOException thrown) {
    if (thrown instanceof Obstacle obstacle) {
      return Fault.of("%s %s".formatted(file, obstacle.getReason()), "remove it");
    }
    return Fault.of(
        "%s cannot be read (%s)".formatted(file, thrown),
        "let the compiler read there, or name another folder in -A" + Options.LOCK);
  }

  private static void error(Findings findings, Place place, Fault fault) {
    findings.reportAs(Id.BREAKING_CHANGE, place, fault.in(place.label()), Severity.ERROR);
  }

  /**
   * Ends a compilation: reports locks of headers that nothing makes any more, and writes those that
   * are to be written.
   *
   * @param sound whether everything has passed
   * @param judge of locks whose headers have not been met
   */
  void end(boolean sound, LeftOver judge, Findings findings) {
    boolean complete = leftOver(judge, findings);
    if (sound && complete && !written.isEmpty()) {
      List<OutputFolder.Content> contents =
          written.entrySet().stream()
              .map(each -> new OutputFolder.Content(each.getKey(), each.getValue()))
              .toList();
      new OutputFolder(folder, "-A" + Options.LOCK)
          .write(contents)
          .ifPresent(refusal ->
              findings.reportAs(
                  Id.UNWRITTEN_FILE, Place.of(refusal.path()), refusal.fault(), Severity.ERROR));
    }
  }

  /** Whether it is an editor's, or in a folder of such. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  /** Reports what is left of headers that are gone; whether there is nothing of them. */
  private boolean leftOver(LeftOver judge, Findings findings) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    boolean complete = true;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String header = name.substring(0, name.length() - SUFFIX.length()) + ".h";
        if (!met.contains(header) && !isHidden(name)) {
          Optional<Lock> lock = read(file, header, Place.of(header), findings);
          complete &= lock.isPresent() && !judge.report(file, lock.get(), findings);
        }
      }
    } catch (IOException | UncheckedIOException thrown) {
      complete = false;
      findings.reportAs(
          Id.BREAKING_CHANGE,
          Place.of(folder.toString()),
          Fault.of(
              "%s cannot be read (%s)".formatted(folder, thrown),
              "let the compiler read there, or name another folder in -A" + Options.LOCK),
          Severity.ERROR);
    }
    return complete;
  }
}
