package io.github.ioctlabi.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files below a folder are replaced whole or not at all, and what stops that is said. */
class OutputFolderTest {
  private static final String OPTION = "-Aioctlabi.out";
  private static final String ANOTHER = ", or name another folder in " + OPTION;

  @TempDir Path directory;

  private static OutputFolder.Content content(String path, String text) {
    return new OutputFolder.Content(path, text);
  }

  private static String refused(OutputFolder folder, OutputFolder.Content... files) {
    return text(folder.write(List.of(files)).orElseThrow());
  }

  private static String text(OutputFolder.Refusal refusal) {
    return new Finding(Id.UNWRITTEN_FILE, Place.of(refusal.path()), refusal.fault()).message();
  }

  private static void written(OutputFolder folder, OutputFolder.Content... files) {
    assertEquals("", folder.write(List.of(files)).map(OutputFolderTest::text).orElse(""));
  }

  /** Everything below the test's folder that is no folder. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(each -> !Files.isDirectory(each))
          .map(each -> directory.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void makesFoldersAndReplacesFiles() throws IOException {
    Path folder = directory.resolve("not/there/../yet");
    Files.createDirectories(directory.resolve("not/there"));
    OutputFolder out = new OutputFolder(folder, OPTION);
    written(out, content("uapi/linux/a.h", "old"), content("check/a.c", "check"));
    written(out, content("uapi/linux/a.h", "new and longer"));
    assertEquals("new and longer", Files.readString(folder.resolve("uapi/linux/a.h")));
    assertEquals(List.of("not/yet/check/a.c", "not/yet/uapi/linux/a.h"), files());
  }

  @Test
  void aNewFileIsAsReadableAsAnyOther() throws IOException {
    Path plain = Files.writeString(directory.resolve("plain"), "");
    written(new OutputFolder(directory, OPTION), content("a.h", "text"));
    assertEquals(
        Files.getPosixFilePermissions(plain),
        Files.getPosixFilePermissions(directory.resolve("a.h")));
  }

  @Test
  void aReplacedFileKeepsItsMode() throws IOException {
    Path file = Files.writeString(directory.resolve("a.h"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    written(new OutputFolder(directory, OPTION), content("a.h", "new"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void whatIsTheSameIsLeftAlone() throws IOException {
    OutputFolder out = new OutputFolder(directory, OPTION);
    written(out, content("a.h", "same"), content("b.h", "old"));
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(directory.resolve("a.h"), before);
    Files.setLastModifiedTime(directory.resolve("b.h"), before);
    written(out, content("a.h", "same"), content("b.h", "new"));
    assertEquals(before, Files.getLastModifiedTime(directory.resolve("a.h")));
    assertTrue(Files.getLastModifiedTime(directory.resolve("b.h")).compareTo(before) > 0);
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path tree = Files.createDirectories(directory.resolve("tree"));
    Files.writeString(tree.resolve("a.h"), "old");
    Path folder = Files.createDirectories(directory.resolve("out"));
    Files.createSymbolicLink(folder.resolve("a.h"), Path.of("../tree/link.h"));
    Files.createSymbolicLink(tree.resolve("link.h"), Path.of("a.h"));
    Files.createSymbolicLink(folder.resolve("new.h"), tree.resolve("new.h"));
    Files.createSymbolicLink(directory.resolve("elsewhere"), Path.of("out"));
    written(
        new OutputFolder(directory.resolve("elsewhere"), OPTION),
        content("a.h", "new"),
        content("new.h", "made"));
    assertTrue(Files.isSymbolicLink(folder.resolve("a.h")));
    assertTrue(Files.isRegularFile(tree.resolve("a.h"), LinkOption.NOFOLLOW_LINKS));
    assertEquals("new", Files.readString(tree.resolve("a.h")));
    assertEquals("made", Files.readString(tree.resolve("new.h")));
  }

  @Test
  void linksThatLeadNowhereAreRefused() throws IOException {
    Files.createSymbolicLink(directory.resolve("a.h"), Path.of("missing/a.h"));
    Files.createSymbolicLink(directory.resolve("loop.h"), Path.of("loop.h"));
    Files.createSymbolicLink(directory.resolve("gone"), Path.of("missing"));
    OutputFolder out = new OutputFolder(directory, OPTION);
    Path link = directory.resolve("a.h");
    assertEquals(
        ("%s was not written (it is a link to %s/missing/a.h, whose folder is missing), so that"
                + " nothing below %s was changed: remove %s%s")
            .formatted(link, directory, directory, link, ANOTHER),
        refused(out, content("a.h", "text")));
    assertTrue(refused(out, content("loop.h", "text")).contains("it is a link that leads nowhere"));
    Path gone = directory.resolve("gone");
    assertEquals(
        "%s/a.h was not written (%s is no folder), so that nothing below %s was changed: remove %s%s"
            .formatted(gone, gone, gone, gone, ANOTHER),
        refused(new OutputFolder(gone, OPTION), content("a.h", "text")));
  }

  @Test
  void aConfinedFolderFollowsNoLinkOutOfItself() throws IOException {
    Path outside = Files.createDirectories(directory.resolve("outside"));
    Path folder = Files.createDirectories(directory.resolve("folder/real"));
    Files.createSymbolicLink(directory.resolve("out"), Path.of("folder/real"));
    Files.writeString(outside.resolve("a.h"), "old");
    Files.createSymbolicLink(folder.resolve("uapi"), outside);
    Files.createSymbolicLink(folder.resolve("a.h"), Path.of("../../outside/a.h"));
    Files.createSymbolicLink(folder.resolve("gone.h"), outside.resolve("gone.h"));
    Path out = directory.resolve("out");
    OutputFolder confined = OutputFolder.confined(out, OPTION);
    for (String path : List.of("uapi/a.h", "uapi/linux/a.h", "a.h")) {
      Path led = out.resolve(path);
      assertEquals(
          ("%s was not written (it is led out of %s by a link), so that nothing below %s was"
                  + " changed: remove %s%s")
              .formatted(led, out, out, led, ANOTHER),
          refused(confined, content("b.h", "text"), content(path, "new")));
    }
    assertTrue(
        refused(confined, content("gone.h", "new")).contains("it is a link that leads nowhere"));
    assertEquals(List.of("outside/a.h"), regular());
    assertEquals("old", Files.readString(outside.resolve("a.h")));
    Files.createDirectories(folder.resolve("check"));
    Files.createSymbolicLink(folder.resolve("inside"), Path.of("check"));
    written(confined, content("inside/a.c", "new"), content("b.h", "text"));
    assertEquals(List.of("folder/real/b.h", "folder/real/check/a.c", "outside/a.h"), regular());
  }

  private List<String> regular() throws IOException {
    return files().stream()
        .filter(each -> Files.isRegularFile(directory.resolve(each), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  @Test
  void whatIsInTheWayIsNamed() throws IOException {
    OutputFolder out = new OutputFolder(directory, OPTION);
    Path folder = Files.createDirectories(directory.resolve("uapi/a.h"));
    assertEquals(
        "%s was not written (it is a folder), so that nothing below %s was changed: remove %s%s"
            .formatted(folder, directory, folder, ANOTHER),
        refused(out, content("b.h", "text"), content("uapi/a.h", "text")));
    Path file = Files.writeString(directory.resolve("file"), "mine");
    assertEquals(
        ("%s/a.h was not written (%s is no folder), so that nothing below %s was changed: remove"
                + " %s%s")
            .formatted(file, file, directory, file, ANOTHER),
        refused(out, content("b.h", "text"), content("file/a.h", "text")));
    assertTrue(
        refused(new OutputFolder(file, OPTION), content("a/b.h", "text"))
            .contains(file + " is no folder"));
    Path device = Files.createSymbolicLink(directory.resolve("null.h"), Path.of("/dev/null"));
    assertTrue(refused(out, content("null.h", "text")).contains("(/dev/null is no file), so that"));
    Files.delete(device);
    assertEquals(List.of("file"), files());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aNameThatIsTooLongChangesNothing() throws IOException {
    OutputFolder out = new OutputFolder(directory, OPTION);
    written(out, content("a.h", "old"));
    String name = "a".repeat(254) + ".h";
    String message = refused(out, content("a.h", "new"), content(name, "text"));
    assertTrue(message.endsWith(": name another folder in -Aioctlabi.out"), message);
    assertTrue(message.contains("so that nothing below"), message);
    assertEquals("old", Files.readString(directory.resolve("a.h")));
    assertEquals(List.of("a.h"), files());
    // The longest name is no longer for the time that its content has none.
    written(out, content("a".repeat(253) + ".h", "text"));
  }

  @Test
  void aFolderWithoutPermissionIsNamed() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(directory), "this user may write everywhere");
      String message = refused(new OutputFolder(directory, OPTION), content("a.h", "text"));
      assertTrue(message.contains("no permission for " + directory), message);
      assertTrue(message.endsWith("allow writing there" + ANOTHER), message);
    } finally {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** A disk that fails halfway through its nth step. */
  private static final class Failing extends OutputFolder.Disk {
    private int steps;

    Failing(int steps) {
      this.steps = steps;
    }

    @Override
    void create(Path path, byte[] content) throws IOException {
      if (--steps == 0) {
        super.create(path, new byte[content.length / 2]);
        throw new FileSystemException(path.toString(), null, "No space left on device");
      }
      super.create(path, content);
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      if (--steps == 0) {
        throw new FileSystemException(from.toString(), to.toString(), "Input/output error");
      }
      super.rename(from, to);
    }
  }

  @Test
  void everyFailureLeavesWholeFilesAndSaysWhich() throws IOException {
    for (int step = 1; step <= 6; step++) {
      Path folder = directory.resolve("step" + step);
      OutputFolder out = new OutputFolder(folder, OPTION);
      written(out, content("a.h", "old a"), content("b.h", "old b"));
      String message =
          refused(
              new OutputFolder(folder, OPTION, new Failing(step)),
              content("a.h", "new a"),
              content("b.h", "new b"),
              content("c.h", "new c"));
      List<String> done =
          List.of("", "", "", "", "a.h", "a.h, b.h").get(step - 1).isEmpty()
              ? List.of()
              : List.of(List.of("", "", "", "", "a.h", "a.h, b.h").get(step - 1).split(", ", -1));
      assertEquals(done.contains("a.h") ? "new a" : "old a", text(folder, "a.h"));
      assertEquals(done.contains("b.h") ? "new b" : "old b", text(folder, "b.h"));
      assertEquals("", text(folder, "c.h"));
      assertEquals(
          switch (step) {
            case 1 -> failed(folder, "a.h", "No space left on device");
            case 2 -> failed(folder, "b.h", "No space left on device");
            case 3 -> failed(folder, "c.h", "No space left on device");
            case 4 -> failed(folder, "a.h", "nothing", "a.h, b.h, c.h");
            case 5 -> failed(folder, "b.h", "a.h", "b.h, c.h");
            default -> failed(folder, "c.h", "a.h, b.h", "c.h");
          },
          message);
    }
    assertEquals(12, files().size(), () -> "a temporary file was left");
  }

  private static String failed(Path folder, String file, String reason) {
    return "%s/%s was not written (%s), so that nothing below %s was changed: %s"
        .formatted(folder, file, reason, folder, "name another folder in -Aioctlabi.out");
  }

  private static String failed(Path folder, String file, String done, String left) {
    return ("%s/%s was not written (Input/output error); written before it: %s; left as they"
            + " were: %s: name another folder in -Aioctlabi.out")
        .formatted(folder, file, done, left);
  }

  private static String text(Path folder, String file) throws IOException {
    try {
      return Files.readString(folder.resolve(file));
    } catch (NoSuchFileException absent) {
      return "";
    }
  }

  @Test
  void aFullDiskChangesNothing() throws Exception {
    assumeTrue(mount("size=64k"), "only root can mount a small file system");
    try {
      OutputFolder out = new OutputFolder(directory, OPTION);
      written(out, content("a.h", "old"), content("b.h", "b".repeat(20_000)));
      String message = refused(out, content("a.h", "new"), content("c.h", "c".repeat(60_000)));
      assertTrue(message.startsWith(directory + "/c.h was not written ("), message);
      assertTrue(
          message.endsWith(
              "nothing below %s was changed: make room for 60000 bytes%s"
                  .formatted(directory, ANOTHER)),
          message);
      assertEquals("old", Files.readString(directory.resolve("a.h")));
      assertEquals(List.of("a.h", "b.h"), files());
    } finally {
      run("umount", directory.toString());
    }
  }

  @Test
  void aDiskThatIsReadOnlyIsRefused() throws Exception {
    assumeTrue(mount("size=64k,ro"), "only root can mount a small file system");
    try {
      String message = refused(new OutputFolder(directory, OPTION), content("uapi/a.h", "new"));
      assertTrue(message.startsWith(directory + "/uapi/a.h was not written ("), message);
      assertTrue(message.endsWith("changed: name another folder in -Aioctlabi.out"), message);
    } finally {
      run("umount", directory.toString());
    }
  }

  private boolean mount(String options) throws Exception {
    return System.getProperty("user.name").equals("root")
        && run("mount", "-t", "tmpfs", "-o", options, "tmpfs", directory.toString()) == 0;
  }

  private static int run(String... command) throws Exception {
    return Tool.run(Path.of(""), List.of(command)).status();
  }

  @Test
  void twoWritersAtOnceLeaveTheFileOfOne() throws Exception {
    String[] texts = {"a".repeat(50_000), "b".repeat(80_000)};
    AtomicBoolean over = new AtomicBoolean();
    written(
        new OutputFolder(directory, OPTION), content("x.h", texts[0]), content("y.h", texts[0]));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (String text : texts) {
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < 100; i++) {
                written(
                    new OutputFolder(directory, OPTION),
                    content("x.h", text),
                    content("y.h", text));
              }
              return 0;
            }));
      }
      Future<Integer> reader =
          threads.submit(() -> {
            int torn = 0;
            while (!over.get()) {
              String found = Files.readString(directory.resolve("x.h"));
              torn += found.equals(texts[0]) || found.equals(texts[1]) ? 0 : 1;
            }
            return torn;
          });
      try {
        for (Future<Integer> writer : writers) {
          writer.get();
        }
      } finally {
        over.set(true);
      }
      assertEquals(0, reader.get());
    }
    assertEquals(List.of("x.h", "y.h"), files());
  }
}
