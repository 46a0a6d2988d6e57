package io.github.ioctlabi.core.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something that is there already, and in the way. The reason follows its name. */
public final class Obstacle extends FileSystemException {
  private static final long serialVersionUID = 1;

  /**
   * What is in the way.
   *
   * @param reason such as {@code is no file}
   */
  public Obstacle(Path path, String reason) {
    super(path.toString(), null, reason);
  }
}
