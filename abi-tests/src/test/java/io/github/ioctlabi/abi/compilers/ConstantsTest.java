package io.github.ioctlabi.abi.compilers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every compiler's way to write a number into its assembler text is understood. */
class ConstantsTest {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("0", false),
          new Question("sizeof(__u64)", false),
          new Question("0xc0de1234", false),
          new Question("-1", false),
          new Question("-1LL", true),
          new Question("0x8000000000000000ULL", true),
          new Question("0x123456789abcdef0LL", true),
          new Question("-5", true));

  private static final List<Long> ANSWERS =
      List.of(0L, 8L, 0xc0de1234L, 0xffff_ffffL, -1L, Long.MIN_VALUE, 0x123456789abcdef0L, -5L);

  @Test
  void numbersOfEveryKindAndSign(@TempDir Path folder) throws IOException, InterruptedException {
    CTools.require("gcc");
    Path file = folder.resolve("numbers.c");
    Constants.write(file, List.of("linux/types.h"), QUESTIONS);
    try (Crew crew = new Crew(Compiler.installed())) {
      for (Map.Entry<Compiler, Constants.Answers> each : crew.ask(file, QUESTIONS).entrySet()) {
        assertEquals(Optional.empty(), each.getValue().complaint(), each.getKey()::name);
        assertEquals(ANSWERS, each.getValue().values(), each.getKey()::name);
      }
    }
  }

  @Test
  void aFileThatIsRefusedHasNoAnswers(@TempDir Path folder)
      throws IOException, InterruptedException {
    CTools.require("gcc");
    Path file = Files.writeString(folder.resolve("broken.c"), "struct broken { __u32 }\n");
    Compiler gcc = Compiler.all().getFirst();
    assertEquals("gcc x86_64", gcc.name());
    Constants.Answers answers = Constants.ask(gcc, file, QUESTIONS);
    assertTrue(answers.complaint().orElseThrow().contains("error:"));
  }

  @Test
  void everyArchitectureHasItsGcc() {
    List<Compiler> all = Compiler.all();
    for (Architecture target : Architecture.values()) {
      assertTrue(
          all.stream().anyMatch(each -> each.name().startsWith("gcc ") && each.target() == target),
          target::name);
    }
    assertEquals(all.size(), Compiler.installed().size() + Compiler.absent().size());
  }
}
