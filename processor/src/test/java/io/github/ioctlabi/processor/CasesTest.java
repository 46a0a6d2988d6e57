package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new case of the model makes the compiler name every place that must know it. */
class CasesTest {
  /** Planted code: what is to be seen, and what is none of it. */
  @Test
  void silenceIsSeen() {
    String nested = "import io.github.ioctlabi.core.model.types.DataType.TextType;\n";
    for (String planted :
        List.of(
            "switch (t) { case DataType.TextType _ -> 1; default -> 0; }",
            "switch (t) { case DataType.TextType(var n) when n > 1 -> { f(\"}\"); } default -> g();"
                + " }",
            "switch (t) { case 1 -> switch (u) { case Payload.None _ -> 1; default -> 0; }; }",
            "switch (a) { case StructDeclaration _ -> 1; default -> 0; }",
            "switch (c) { case Content.Bare _ -> 1; case null, default -> 0; }",
            "if (t instanceof DataType.TextType text) {}",
            "types.filter(DataType.TextType.class::isInstance)",
            "return ((DataType.TextType) type).bytes();",
            nested + "if (t instanceof TextType) {}",
            nested + "switch (t) { case TextType _ -> 1; default -> 0; }")) {
      assertEquals(1, Cases.passedInSilence(planted).size(), planted);
    }
    for (String other :
        List.of(
            "switch (t) { case DataType.TextType _ -> 1; case DataType.ArrayType _ -> 0; }",
            "switch (n) { case 1 -> new DataType.TextType(1); default -> type; }",
            "// if (t instanceof DataType.TextType text) {}")) {
      assertEquals(List.of(), Cases.passedInSilence(other), other);
    }
  }

  @Test
  void noCaseOfTheModelIsPassedInSilence() {
    List<String> offences = new ArrayList<>();
    Sources.TEXTS.forEach((file, text) -> {
      List<String> found = Cases.passedInSilence(text);
      if (!Sources.packageOf(text).startsWith("core.model") && !found.isEmpty()) {
        offences.add(file + ": " + found);
      }
    });
    assertEquals(List.of(), offences);
  }
}
