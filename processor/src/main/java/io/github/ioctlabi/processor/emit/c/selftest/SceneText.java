package io.github.ioctlabi.processor.emit.c.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a program. */
final class SceneText {
  private final Program program;

  SceneText(Program program) {
    this.program = program;
  }

  /** The parts, to be kept apart by an empty line. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add(
        new FillText()
            .structs(program.scenes().stream().flatMap(named -> named.settings().stream())));
    program.scenes().forEach(named -> scene(named, parts));
    parts.add(scenes());
    parts.add(targets());
    return parts;
  }

  private static void scene(Program.Named named, List<String> parts) {
    String comment = comment(named.scene());
    if (!named.settings().isEmpty()) {
      parts.add(comment + FillText.function(fill(named), "void", named.settings()));
      comment = "";
    }
    table("selftest_place", unread(named), named.unread().stream().map(CaseText::of).toList())
        .ifPresent(parts::add);
    table("selftest_place", unused(named), named.unused().stream().map(CaseText::of).toList())
        .ifPresent(parts::add);
    table("selftest_case", cases(named), named.scene().cases().stream().map(CaseText::of).toList())
        .map(comment::concat)
        .ifPresent(parts::add);
  }

  private static String comment(Scene scene) {
    String label = scene.context().label();
    return "/* %s%s */\n".formatted(scene.subject(), label.isEmpty() ? "" : ": " + label);
  }

  private static Optional<String> table(String struct, String name, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "static const struct %s %s[] = {\n%s\t{ }\n};\n"
                .formatted(struct, name, String.join("", lines)));
  }

  private static String fill(Program.Named named) {
    return named.name() + "_fill";
  }

  private static String cases(Program.Named named) {
    return named.name() + "_cases";
  }

  private static String unread(Program.Named named) {
    return named.name() + "_unread";
  }

  private static String unused(Program.Named named) {
    return named.name() + "_unused";
  }

  private String scenes() {
    StringBuilder text = new StringBuilder("static const struct selftest_scene scenes[] = {\n");
    program.scenes().forEach(named -> text.append(scene(named)));
    return text.append("\t{ }\n};\n").toString();
  }

  private static String scene(Program.Named named) {
    Scene.Call call = named.scene().call();
    Context context = named.scene().context();
    StringBuilder text = new StringBuilder("\t{\n");
    entry(text, "subject", "\"" + named.scene().subject() + "\"", "");
    entry(text, "target", Integer.toString(named.target()), "0");
    entry(text, "number", call.number(), "0");
    entry(text, "value", call.value(), "0");
    entry(text, "size", call.size(), "");
    entry(text, "extra", context.extra(), "");
    entry(text, "data", context.data(), "");
    entry(text, "fill", named.settings().isEmpty() ? "" : fill(named), "");
    entry(text, "cases", cases(named), "");
    entry(text, "unread", named.unread().isEmpty() ? "" : unread(named), "");
    entry(text, "unused", named.unused().isEmpty() ? "" : unused(named), "");
    return text.append("\t},\n").toString();
  }

  /** An initialiser, unless it is what C puts there by itself. */
  private static void entry(StringBuilder text, String member, String value, String absent) {
    if (!value.equals(absent)) {
      text.append("\t\t.%s = %s,\n".formatted(member, value));
    }
  }

  private String targets() {
    StringBuilder text = new StringBuilder("static struct selftest_target targets[] = {\n");
    for (Target target : program.targets()) {
      List<String> pieces = new ArrayList<>();
      target
          .opener()
          .flatMap(opener -> index(opener.cName()))
          .ifPresent(index -> pieces.add(".opener = &scenes[" + index + "],"));
      if (program.features().contains("mixed") && target.isNetwork()) {
        pieces.add(".network = 1,");
      }
      pieces.add(".fd = -1");
      text.append("\t{ ").append(String.join(" ", pieces)).append(" },\n");
    }
    return text.append("};\n").toString();
  }

  private Optional<Integer> index(String subject) {
    for (int i = 0; i < program.scenes().size(); i++) {
      if (program.scenes().get(i).scene().subject().equals(subject)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
