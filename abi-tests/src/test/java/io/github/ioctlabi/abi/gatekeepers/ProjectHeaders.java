package io.github.ioctlabi.abi.gatekeepers;

import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.sample.Sensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Every header that the project generates. */
final class ProjectHeaders {
  private static final int FUZZED = 100;
  private static final String GENERATED = "META-INF/ioctlabi/uapi";

  private ProjectHeaders() {}

  private static final class Loaded {
    static final List<GeneratedHeader> HEADERS = load();

    private static List<GeneratedHeader> load() {
      try {
        List<GeneratedHeader> all = new ArrayList<>(goldens());
        all.addAll(sample());
        all.addAll(vocabulary());
        all.addAll(fuzzed());
        return List.copyOf(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All of them, generated once a virtual machine. */
  static List<GeneratedHeader> all() {
    return Loaded.HEADERS;
  }

  /** The one that says most: a header in which a test plants faults. */
  static GeneratedHeader sensor() {
    return all().stream()
        .filter(header -> header.path().equals("linux/sensor.h"))
        .findFirst()
        .orElseThrow();
  }

  /** What the processor's own tests expect. */
  private static List<GeneratedHeader> goldens() throws IOException {
    return below(
        "the golden files",
        Project.root().resolve("core/src/test/resources/goldens/emit.c"),
        "linux/");
  }

  /** What the sample's jar, or its classes, carry along. */
  private static List<GeneratedHeader> sample() throws IOException {
    try {
      URI place = Sensor.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      if (Files.isDirectory(Path.of(place))) {
        return below("the sample", Path.of(place).resolve(GENERATED), "");
      }
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(place), Map.of())) {
        return below("the sample", jar.getPath(GENERATED), "");
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** What the interface gives that the integration tests call a driver through. */
  private static List<GeneratedHeader> vocabulary() throws IOException {
    String name = "io.github.ioctlabi.integration.vocabulary.Exchange";
    Path file =
        Project.root()
            .resolve("integration-tests/src/test/java/" + name.replace('.', '/') + ".java");
    return generated(List.of(new Source(name, "user/exchange.h", Files.readString(file))));
  }

  /** What random declarations give. */
  private static List<GeneratedHeader> fuzzed() {
    return generated(
        LongStream.range(0, FUZZED).mapToObj(RandomDeclaration::mended).map(Source::of).toList());
  }

  private static List<GeneratedHeader> generated(List<Source> sources) {
    return Generated.of(sources).values().stream().map(ProjectHeaders::header).toList();
  }

  private static GeneratedHeader header(Generated generated) {
    Source source = generated.source();
    String text = generated.files().get("META-INF/ioctlabi/uapi/" + source.header());
    if (text == null) {
      throw new IllegalStateException(generated.messages() + " of\n" + source.text());
    }
    return new GeneratedHeader(source.qualifiedName(), source.header(), text);
  }

  private static List<GeneratedHeader> below(String origin, Path folder, String prefix)
      throws IOException {
    List<GeneratedHeader> headers = new ArrayList<>();
    for (Path file : Folders.files(folder, ".h")) {
      String path = prefix + folder.relativize(file);
      headers.add(new GeneratedHeader(origin, path, Files.readString(file)));
    }
    if (headers.isEmpty()) {
      throw new IOException("no headers in " + folder);
    }
    return headers;
  }
}
