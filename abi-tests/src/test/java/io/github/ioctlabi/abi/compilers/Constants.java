package io.github.ioctlabi.abi.compilers;

import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads constants from a compiler without running what it makes: they stand in the assembler text,
 * as operands of statements that are never assembled. It is how the kernel gets its own {@code
 * asm-offsets.h}.
 */
public final class Constants {
  /** Functions stay short, so that no compiler takes long for one. */
  private static final int STATEMENTS = 500;

  /** An operand as its assembler has it: with a sign for a number before it or without. */
  private static final String NUMBER = "[#$]?(-?\\d+)";

  private static final Pattern ANSWER =
      Pattern.compile("->(\\d+) %s(?: %s)?[^\\d]".formatted(NUMBER, NUMBER));

  private Constants() {}

  /**
   * What a compiler answered.
   *
   * @param values in the order of the questions, if it took the file
   * @param complaint what it said, if it did not
   */
  public record Answers(List<Long> values, Optional<String> complaint) {}

  /**
   * Writes the file that asks.
   *
   * @param includes the headers, as C includes them
   */
  public static void write(Path file, List<String> includes, List<Question> questions)
      throws IOException {
    StringBuilder text = new StringBuilder("#include <linux/ioctl.h>\n");
    includes.forEach(path -> text.append("#include <").append(path).append(">\n"));
    for (int i = 0; i < questions.size(); i++) {
      if (i % STATEMENTS == 0) {
        text.append(i == 0 ? "" : "}\n").append("void f").append(i).append("(void);\n");
        text.append("void f").append(i).append("(void)\n{\n");
      }
      text.append(statement(i, questions.get(i)));
    }
    Files.writeString(file, text.append(questions.isEmpty() ? "" : "}\n"));
  }

  /** Both halves of a wide one apart: on 32-bit machines not every operand may have 64 bits. */
  private static String statement(int index, Question question) {
    String low = "(unsigned int)(%s)".formatted(question.expression());
    return question.wide()
        ? "\t__asm__ volatile(\"\\n.ascii \\\"->%d %%0 %%1\\\"\" :: \"i\"(%s), \"i\"(%s));\n"
            .formatted(
                index,
                low,
                "(unsigned int)((unsigned long long)(%s) >> 32)".formatted(question.expression()))
        : "\t__asm__ volatile(\"\\n.ascii \\\"->%d %%0\\\"\" :: \"i\"(%s));\n"
            .formatted(index, low);
  }

  /** Asks a compiler. The file is in the folder, and so is {@code uapi} with the headers. */
  public static Answers ask(Compiler compiler, Path file, List<Question> questions)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(compiler.command());
    command.addAll(List.of("-std=gnu11", "-w", "-I", "uapi", "-S", "-o", "-"));
    command.add(file.getFileName().toString());
    Tool run = Tool.run(file.toAbsolutePath().getParent(), command);
    if (run.status() != 0) {
      return new Answers(List.of(), Optional.of(run.output()));
    }
    return new Answers(parse(compiler, run.output(), questions), Optional.empty());
  }

  private static List<Long> parse(Compiler compiler, String text, List<Question> questions) {
    long[] values = new long[questions.size()];
    boolean[] answered = new boolean[questions.size()];
    Matcher answer = ANSWER.matcher(text);
    while (answer.find()) {
      int index = Integer.parseInt(answer.group(1));
      boolean wide = answer.group(2 + 1) != null;
      if (wide != questions.get(index).wide() || answered[index]) {
        throw new IllegalStateException(compiler + " answers unasked: " + answer.group());
      }
      values[index] = half(answer.group(2)) | (wide ? half(answer.group(3)) << Integer.SIZE : 0);
      answered[index] = true;
    }
    for (int i = 0; i < answered.length; i++) {
      if (!answered[i]) {
        throw new IllegalStateException(compiler + " does not answer " + questions.get(i));
      }
    }
    return Arrays.stream(values).boxed().toList();
  }

  /** A number of 32 bits, whichever sign the assembler's text gives it. */
  private static long half(String number) {
    return Long.parseLong(number) & 0xffff_ffffL;
  }
}
