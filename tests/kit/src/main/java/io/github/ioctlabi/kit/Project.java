package io.github.ioctlabi.kit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are: tests run in the folder of their module. */
public final class Project {
  private Project() {}

  /** The folder that holds all modules. */
  public static Path root() {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    Path folder = module;
    while (!Files.isDirectory(folder.resolve("kernel-shim"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new AssertionError(module + " is in no checkout of the project");
      }
    }
    return folder;
  }

  /** The folder that makes a dispatcher compile in user space. */
  public static Path shim() {
    return root().resolve("kernel-shim/include");
  }

  /** A jar that the build has just made, such as that of {@code runtime}. */
  public static Path jar(String module) {
    String property = "jar." + module;
    String path = System.getProperty(property);
    if (path == null || !path.endsWith(".jar")) {
      throw new IllegalStateException(
          property + " is " + path + ", not a jar: run these tests with mvn verify");
    }
    return Path.of(path);
  }
}
