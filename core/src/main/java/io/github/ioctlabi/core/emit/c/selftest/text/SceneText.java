package io.github.ioctlabi.core.emit.c.selftest.text;

import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.selftest.cases.Program;
import io.github.ioctlabi.core.emit.c.selftest.cases.Target;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a program. */
public final class SceneText {
  private final Program program;
  private final Naming naming;
  private final FillText fills;
  private final Map<String, String> names = new HashMap<>();

  public SceneText(Program program, Naming naming) {
    this.program = program;
    this.naming = naming;
    fills = new FillText(naming);
  }

  /** The parts, to be kept apart by an empty line. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    parts.add(fills.structs(program.scenes().stream().flatMap(named -> named.steps().stream())));
    program.scenes().forEach(named -> scene(named, parts));
    parts.add(scenes());
    parts.add(targets());
    return parts;
  }

  private void scene(Program.Named named, List<String> parts) {
    String comment = comment(named.scene());
    if (!named.steps().isEmpty()) {
      parts.add(comment + fills.function(fill(named), "void", named.steps()));
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
    String label = scene.variant().label();
    return "/* %s%s */\n".formatted(scene.subject(), label.isEmpty() ? "" : ": " + label);
  }

  private static Optional<String> table(String struct, String name, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "static const struct %s %s[] = {\n%s\t{ }\n};\n"
                .formatted(struct, name, String.join("", lines)));
  }

  private String fill(Program.Named named) {
    return name(named, "fill");
  }

  private String cases(Program.Named named) {
    return name(named, "cases");
  }

  private String unread(Program.Named named) {
    return name(named, "unread");
  }

  private String unused(Program.Named named) {
    return name(named, "unused");
  }

  /** What a part of a scene is called. */
  private String name(Program.Named named, String part) {
    return names.computeIfAbsent(named.name() + "_" + part, naming::file);
  }

  private String scenes() {
    StringBuilder text = new StringBuilder("static const struct selftest_scene scenes[] = {\n");
    program.scenes().forEach(named -> text.append(scene(named)));
    return text.append("\t{ }\n};\n").toString();
  }

  private String scene(Program.Named named) {
    Scene.Call call = named.scene().call();
    DataVariant variant = named.scene().variant();
    StringBuilder text = new StringBuilder("\t{\n");
    entry(text, "subject", "\"" + named.scene().subject() + "\"", "");
    entry(text, "target", Integer.toString(named.target()), "0");
    entry(text, "number", call.number(), "0");
    entry(text, "value", call.value(), "0");
    entry(text, "size", call.size(), "");
    entry(text, "extra", variant.extra(), "");
    entry(text, "data", variant.data(), "");
    entry(text, "fill", named.steps().isEmpty() ? "" : fill(named), "");
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
