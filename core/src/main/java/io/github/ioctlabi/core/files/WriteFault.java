package io.github.ioctlabi.core.files;

import io.github.ioctlabi.core.finding.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a file below a folder that an option names was not written, in words, and what helps.
 *
 * @param thrown what the system says
 * @param path the file
 * @param bytes what was to be written, or 0 if it has been
 * @param option the option, as it is typed
 */
record WriteFault(IOException thrown, Path path, long bytes, String option) {
  /** The file, the reason, what became of other files, and the remedy. */
  Fault fault(String others) {
    return Fault.of(path + " was not written (" + reason() + ")" + others, remedy());
  }

  private String reason() {
    return switch (thrown) {
      case Obstacle obstacle -> at(obstacle) + obstacle.getReason();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException said when said.getReason() != null -> said.getReason();
      default -> thrown.toString();
    };
  }

  /** The obstacle, unless it is the file itself. */
  private String at(Obstacle obstacle) {
    return obstacle.getFile().equals(path.toString()) ? "it " : obstacle.getFile() + " ";
  }

  private String another() {
    return "name another folder in " + option;
  }

  private String remedy() {
    return switch (thrown) {
      case Obstacle obstacle -> "remove " + obstacle.getFile() + ", or " + another();
      case AccessDeniedException _ -> "allow writing there, or " + another();
      default -> isFull() ? "make room for " + bytes + " bytes, or " + another() : another();
    };
  }

  /** Asked of the disk, since the words of a reason are in the user's language. */
  private boolean isFull() {
    try {
      FileStore store = Files.getFileStore(existing(path.toAbsolutePath()));
      return !store.isReadOnly() && store.getUsableSpace() < bytes;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static Path existing(Path path) throws IOException {
    for (@Nullable Path around = path; around != null; around = around.getParent()) {
      if (Files.exists(around)) {
        return around;
      }
    }
    throw new IOException("no folder around " + path);
  }
}
