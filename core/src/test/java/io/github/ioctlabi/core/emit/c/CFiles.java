package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What is generated for a header, as texts and as files. */
final class CFiles {
  private CFiles() {}

  /** The only file of an output. */
  static GeneratedFile.Resource file(Output output, Header header) {
    return (GeneratedFile.Resource) output.files(header).getFirst();
  }

  /** Both files of a dispatcher: what a driver includes, and what it is linked with. */
  static List<GeneratedFile.Resource> kernel(Header header) {
    return new KernelOutput()
        .files(header).stream().map(GeneratedFile.Resource.class::cast).toList();
  }

  /** The text of both. */
  static String dispatcher(Header header) {
    return kernel(header).stream()
        .map(GeneratedFile.Resource::content)
        .collect(Collectors.joining());
  }

  /** Writes both where the tools run. */
  static void writeKernel(CTools tools, Header header) throws IOException {
    for (GeneratedFile.Resource file : kernel(header)) {
      tools.write(file.path(), file.content());
    }
  }

  static String header(Header header) {
    return file(new HeaderOutput(), header).content();
  }

  static String check(Header header) {
    return file(new CheckOutput(), header).content();
  }

  /** Writes the header and its check where the tools run. */
  static CTools write(CTools tools, Header header) throws IOException {
    for (Output output : List.of(new HeaderOutput(), new CheckOutput())) {
      GeneratedFile.Resource file = file(output, header);
      tools.write(file.path(), file.content());
    }
    return tools;
  }
}
