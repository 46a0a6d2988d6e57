package io.github.ioctlabi.processor.emit.c.kernel;

import io.github.ioctlabi.processor.emit.c.CommentText;
import io.github.ioctlabi.processor.emit.c.KernelDoc;
import io.github.ioctlabi.processor.model.Doc;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of a driver's functions. */
final class OpsText {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?!\\p{Ll})");

  private final Names names;

  OpsText(Names names) {
    this.names = names;
  }

  String of(InterfaceDeclaration owner, List<Plan> plans, boolean network) {
    String struct = names.struct(owner, "ops");
    KernelDoc doc =
        KernelDoc.of(
            struct,
            Doc.NONE,
            "What a driver does for the commands of " + owner.javaName().simple());
    StringBuilder members = new StringBuilder();
    for (Plan plan : plans) {
      doc.member(plan.member(), text(plan));
      members.append(new Callback(plan, network).member());
    }
    doc.paragraph("A command without a function is one that the device does not know.");
    return doc.text() + struct + " {\n" + members + "};\n";
  }

  private static String text(Plan plan) {
    List<String> notes = new ArrayList<>();
    notes.add(plan.command().cName());
    Doc about = plan.command().doc();
    if (!about.isEmpty()) {
      String first = about.paragraphs().getFirst();
      String sentence = SENTENCE_END.split(first)[0].strip();
      notes.add(lower(sentence.replaceFirst("[.!?]$", "")));
    }
    String text = String.join(": ", notes.stream().filter(note -> !note.isEmpty()).toList());
    List<String> rest = new ArrayList<>();
    for (Pointed pointed : plan.pointed()) {
      rest.add(pointed.name() + " is NULL where the caller has no address");
    }
    plan.behind()
        .ifPresent(tail ->
            rest.add(
                tail.name() + " is the caller's memory, of which nobody says how large it is"));
    for (Opened opened : plan.opened()) {
      rest.add(
          opened.isResult()
              ? "returns an open file, or ERR_PTR()"
              : "stores an open file in " + opened.name() + ", or leaves it NULL");
    }
    if (plan.argument() instanceof Argument.Unknown unknown) {
      rest.add(unknown.name() + " is the caller's memory, of which nobody says how large it is");
    }
    rest.add(0, text);
    return CommentText.kernelDoc(String.join("; ", rest));
  }

  private static String lower(String sentence) {
    return sentence;
  }
}
