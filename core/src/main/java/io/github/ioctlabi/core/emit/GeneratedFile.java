package io.github.ioctlabi.core.emit;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.List;

/** A file that follows from declarations. */
public sealed interface GeneratedFile {
  /** What is in it, with {@code \n} at the end of every line. */
  String content();

  /** The declarations it follows from, for incremental builds; at least one. */
  List<Place> origins();

  /**
   * A Java source file.
   *
   * @param name the class that it declares
   */
  record JavaSource(JavaName name, String content, List<Place> origins) implements GeneratedFile {
    public JavaSource {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A file beside the classes.
   *
   * @param path below {@code META-INF/ioctlabi/}, such as {@code uapi/linux/sensor.h}
   */
  record Resource(String path, String content, List<Place> origins) implements GeneratedFile {
    public Resource {
      origins = List.copyOf(origins);
    }
  }
}
