package io.github.ioctlabi.processor;

import io.github.ioctlabi.processor.emit.GeneratedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** Writes generated files. */
final class FileWriter {
  private static final String RESOURCES = "META-INF/ioctlabi/";

  private final Filer filer;
  private final Messager messager;
  private final Optional<Path> folder;

  /**
   * Writes through the compiler.
   *
   * @param folder where files beside the classes go as well
   */
  FileWriter(Filer filer, Messager messager, Optional<Path> folder) {
    this.filer = filer;
    this.messager = messager;
    this.folder = folder;
  }

  /** Writes a file; what goes wrong is an error on the first of its origins. */
  void write(GeneratedFile file, Element... origins) {
    try {
      switch (file) {
        case GeneratedFile.JavaSource source -> write(source, origins);
        case GeneratedFile.Resource resource -> write(resource, origins);
      }
    } catch (IOException e) {
      String text =
          "%s could not be written: %s%s"
              .formatted(
                  nameOf(file),
                  e,
                  folder.isEmpty()
                      ? ""
                      : "; -A%s=%s must name a folder that can be written"
                          .formatted(Options.OUT, folder.get()));
      if (origins.length == 0) {
        messager.printMessage(Diagnostic.Kind.ERROR, text);
      } else {
        messager.printMessage(Diagnostic.Kind.ERROR, text, origins[0]);
      }
    }
  }

  private static String nameOf(GeneratedFile file) {
    return switch (file) {
      case GeneratedFile.JavaSource source -> source.name().qualified();
      case GeneratedFile.Resource resource -> resource.path();
    };
  }

  private void write(GeneratedFile.JavaSource source, Element... origins) throws IOException {
    try (Writer writer = filer.createSourceFile(source.name().qualified(), origins).openWriter()) {
      writer.write(source.content());
    }
  }

  private void write(GeneratedFile.Resource resource, Element... origins) throws IOException {
    byte[] bytes = resource.content().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCES + resource.path(), origins)
            .openOutputStream()) {
      out.write(bytes);
    }
    if (folder.isPresent()) {
      Path path = folder.get().resolve(resource.path());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, bytes);
    }
  }
}
