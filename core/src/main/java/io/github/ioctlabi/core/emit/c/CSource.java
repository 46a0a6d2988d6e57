package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.emit.Banner;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all C files have in common: the width of lines, and what they say of themselves. */
public final class CSource {
  /** The column that lines should not go beyond. */
  public static final int WIDTH = 80;

  private static final int TAB = 8;

  private CSource() {}

  /** How far a line reaches, with tabs at every eighth column. */
  public static int width(String line) {
    int column = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        column = nextTab(column);
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    return column;
  }

  /** The first tab stop beyond a column. */
  static int nextTab(int column) {
    return (column / TAB + 1) * TAB;
  }

  /** The text of the license line: what follows {@code SPDX-License-Identifier:}. */
  public static String license(Header header) {
    return CommentText.plain(header.license());
  }

  /**
   * The sentence that says which file this is, and names the declarations that it follows from.
   *
   * @param path the file's, below {@code META-INF/ioctlabi/}
   */
  public static String origin(Header header, String path) {
    Stream<JavaName> types =
        Stream.of(
                header.interfaces().stream().map(InterfaceDeclaration::javaName),
                header.enums().stream().map(declared -> declared.javaName()),
                header.aggregates().stream().map(declared -> declared.javaName()))
            .flatMap(names -> names);
    String names =
        types
            .map(name -> new JavaName(name.packageName(), List.of(name.simpleNames().getFirst())))
            .map(JavaName::qualified)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return CommentText.plain(Banner.text(path, names));
  }

  /** The declarations a header follows from, in a fixed order. */
  public static List<Place> origins(Header header) {
    return header.roots().stream().sorted(Comparator.comparing(Place::label)).toList();
  }
}
