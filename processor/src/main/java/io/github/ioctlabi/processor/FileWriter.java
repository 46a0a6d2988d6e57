package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.files.OutputFolder;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.processor.diagnostics.EclipseTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Writes generated files to the class output, and those that are no classes to a folder as well.
 */
final class FileWriter {
  private static final String RESOURCES = "META-INF/ioctlabi/";

  private final Filer filer;
  private final Optional<OutputFolder> folder;

  /**
   * Writes through the compiler.
   *
   * @param folder where files beside the classes go as well
   */
  FileWriter(Filer filer, Optional<OutputFolder> folder) {
    this.filer = filer;
    this.folder = folder;
  }

  /**
   * A file that was not written.
   *
   * @param fault why, and what to do
   */
  record Failure(GeneratedFile file, Fault fault) {}

  /**
   * Writes files. The folder gets them when the class output has all of them.
   *
   * @param origins what each follows from
   * @return those that were not written
   */
  List<Failure> write(List<GeneratedFile> files, Function<GeneratedFile, Element[]> origins) {
    List<Failure> failures = new ArrayList<>();
    for (GeneratedFile file : files) {
      try {
        switch (file) {
          case GeneratedFile.JavaSource source -> write(source, origins.apply(file));
          case GeneratedFile.Resource resource -> write(resource, origins.apply(file));
        }
      } catch (IOException | RuntimeException thrown) {
        // What keeps the files of a compiler throws what it likes where a folder is in the way.
        failures.add(new Failure(file, fault(file, thrown)));
      }
    }
    if (failures.isEmpty() && folder.isPresent()) {
      copy(files, folder.get()).ifPresent(failures::add);
    }
    return failures;
  }

  private static String nameOf(GeneratedFile file) {
    return switch (file) {
      case GeneratedFile.JavaSource source -> source.name().qualified();
      case GeneratedFile.Resource resource -> RESOURCES + resource.path();
    };
  }

  private Fault fault(GeneratedFile file, Exception thrown) {
    // The words of other exceptions are often the name of a file alone.
    boolean says = thrown instanceof FilerException && thrown.getMessage() != null;
    // Eclipse's compiler takes a class file that is there already for another source of the class.
    boolean left = thrown instanceof FilerException && EclipseTree.isOfEclipse(filer);
    return Fault.of(
        "%s was not written to the class output (%s)"
            .formatted(nameOf(file), says ? thrown.getMessage() : thrown),
        "%s, and let nothing else make this file"
            .formatted(
                left
                    ? "remove what an earlier compilation left on the class path"
                    : "let the compiler write there"));
  }

  private void write(GeneratedFile.JavaSource source, Element... origins) throws IOException {
    try (Writer writer = filer.createSourceFile(source.name().qualified(), origins).openWriter()) {
      writer.write(source.content());
    }
  }

  private void write(GeneratedFile.Resource resource, Element... origins) throws IOException {
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCES + resource.path(), origins)
            .openOutputStream()) {
      out.write(resource.content().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Optional<Failure> copy(List<GeneratedFile> files, OutputFolder folder) {
    List<GeneratedFile.Resource> resources =
        files.stream()
            .filter(GeneratedFile.Resource.class::isInstance)
            .map(GeneratedFile.Resource.class::cast)
            .toList();
    List<OutputFolder.Content> contents =
        resources.stream()
            .map(resource -> new OutputFolder.Content(resource.path(), resource.content()))
            .toList();
    return folder
        .write(contents)
        .map(refusal ->
            new Failure(
                resources.stream()
                    .filter(resource -> resource.path().equals(refusal.path()))
                    .findFirst()
                    .orElseThrow(),
                refusal.fault()));
  }
}
