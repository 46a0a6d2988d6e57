package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Goldens;
import io.github.ioctlabi.kit.UserSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated selftests before compilers, and in one process with generated dispatchers. */
@Tag("whole")
class SelftestOutputTest {
  private static final int RANDOM = 40;

  @TempDir static Path folder;

  private static final List<String> PROGRAMS = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    CTools tools = new CTools(folder);
    // A header without data includes no types.
    Header bare =
        new CHeaderBuilder("linux/bare.h", "bare")
            .command("RESET", Direction.NONE, new Payload.None())
            .build();
    Stream<Header> named =
        Stream.of(
            CHeaders.sensor(), CHeaders.other(), CHeaders.kitchenSink(), Vocabulary.header(), bare);
    List<Header> headers =
        Stream.concat(named, IntStream.range(0, RANDOM).mapToObj(RandomHeader::of)).toList();
    for (Header header : headers) {
      write(tools, header, new HeaderOutput());
      if (!header.commands().isEmpty()) {
        PROGRAMS.add(write(tools, header, new SelftestOutput()));
      }
    }
  }

  private static String write(CTools tools, Header header, Output output) throws IOException {
    var file = CFiles.file(output, header);
    tools.write(file.path(), file.content());
    return file.path();
  }

  @Test
  void sensor() throws IOException {
    var file = CFiles.file(new SelftestOutput(), CHeaders.sensor());
    assertEquals("selftest/linux/sensor_test.c", file.path());
    assertEquals(1, file.origins().size());
    Goldens.check("emit.c.selftest/sensor_test.c", file.content());
  }

  @Test
  void onlyWhatCanBeCalledHasOne() {
    SelftestOutput output = new SelftestOutput();
    assertEquals(List.of(), output.files(CHeaders.other()));
    CHeaderBuilder bound = new CHeaderBuilder("linux/sensor.h", "sensor").existing();
    CHeaders.sensor().commands().forEach(bound::command);
    assertEquals(List.of(), output.files(bound.build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void all(String compiler) throws IOException {
    CTools.require(compiler);
    new CTools(folder)
        .silent(compiler + " -fsyntax-only -O2 -Wall -Wextra -Werror -Iuapi", PROGRAMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc",
        "clang",
        "i686-linux-gnu-gcc",
        "aarch64-linux-gnu-gcc",
        "arm-linux-gnueabi-gcc",
        "s390x-linux-gnu-gcc",
        "powerpc64le-linux-gnu-gcc",
        "m68k-linux-gnu-gcc",
        "mips64el-linux-gnuabi64-gcc",
        "sparc64-linux-gnu-gcc",
      })
  void everywhere(String compiler) throws IOException {
    CTools.require(compiler + " -static");
    for (String program : PROGRAMS.subList(0, 3)) {
      new CTools(folder)
          .silent(
              compiler + " -static -O2 -Wall -Wextra -Werror -Iuapi -o " + compiler,
              List.of(program));
    }
  }

  /** What each of two back ends makes of a header, held against the other. */
  @Test
  void dispatchersPass() throws IOException {
    CTools.require("gcc");
    List<Header> headers =
        Stream.concat(
                Stream.of(CHeaders.sensor(), CHeaders.kitchenSink()),
                SoundHeaders.first(RANDOM / 2).filter(header -> !header.commands().isEmpty()))
            .toList();
    CTools tools = new CTools(folder);
    long tests = 0;
    for (Header header : headers) {
      write(tools, header, new HeaderOutput());
      write(tools, header, new SelftestOutput());
      UserSpace space = new UserSpace(tools, header.stem()).selftest();
      String variant = "passing/" + header.stem();
      CFiles.writeKernel(tools, header);
      space.link(CFiles.kernel(header).getLast().content(), variant);
      long passing = space.passing(variant);
      tests += passing;
      assertEquals(passing, space.echo().passing(variant), header.stem());
    }
    System.out.printf("%d selftests of %d headers pass%n", tests, headers.size());
    assertTrue(tests > 500, "tests: " + tests);
  }
}
