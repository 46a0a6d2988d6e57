package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.kernel.plan.Callback;
import io.github.ioctlabi.core.emit.c.kernel.plan.DataVariable;
import io.github.ioctlabi.core.emit.c.kernel.plan.FileVariable;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of a driver's functions. */
final class OpsText {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?: (?!\\p{Ll})|$)");

  private static final String UNBOUNDED = "%s is memory of the caller, whose size nobody tells";

  private final DispatcherNames names;

  OpsText(DispatcherNames names) {
    this.names = names;
  }

  String of(InterfaceDeclaration owner, List<Plan> plans, boolean network) {
    String struct = names.struct(owner, "ops");
    KernelDoc doc =
        KernelDoc.of(
            struct,
            Doc.NONE,
            "What a driver does for the commands of " + owner.javaName().simple());
    String device = network ? "struct net_device *dev" : "struct file *file";
    doc.member("hooks", "around each of the functions that follow; both may be NULL");
    doc.member(
        "hooks.begin",
        "called when the argument has passed; what it returns other than zero is the command's"
            + " result, and the function and @hooks.end are not called");
    doc.member("hooks.end", "called when the function has returned, with its result");
    StringBuilder members = new StringBuilder(hooks(device));
    for (Plan plan : plans) {
      if (plan.wrapped().isPresent()) {
        continue;
      }
      doc.member(plan.member(), text(plan, plans));
      Callback callback = new Callback(plan, network);
      members.append(callback.member());
      plan.undo()
          .ifPresent(undo ->
              doc.member(
                  undo,
                  "takes back what @%s has made, where its answer cannot be told; may be NULL"
                      .formatted(plan.member())));
      callback.undoMember().ifPresent(members::append);
    }
    doc.paragraph("The device does not know a command whose function is NULL.");
    return doc.text() + struct + " {\n" + members + "};\n";
  }

  private static String hooks(String device) {
    return """
    	struct {
    		int (*begin)(%1$s, unsigned int cmd);
    		void (*end)(%1$s, unsigned int cmd, long ret);
    	} hooks;

    """
        .formatted(device);
  }

  private static String text(Plan plan, List<Plan> plans) {
    List<String> texts = new ArrayList<>();
    String summary = summary(plan.command().doc());
    texts.add(plan.command().cName() + (summary.isEmpty() ? "" : ": " + summary));
    List<String> pointed = plan.pointed().stream().map(DataVariable::name).toList();
    if (!pointed.isEmpty()) {
      texts.add(
          list(pointed) + (pointed.size() == 1 ? " is" : " are") + " NULL without an address");
    }
    List<String> opened =
        plan.opened().stream().filter(each -> !each.isResult()).map(FileVariable::name).toList();
    if (!opened.isEmpty()) {
      texts.add("an open file is to be stored in " + list(opened));
    }
    if (plan.openedResult().isPresent()) {
      texts.add("returns an open file or ERR_PTR()");
    }
    plan.behind().ifPresent(name -> texts.add(UNBOUNDED.formatted(name)));
    if (plan.argument() instanceof Argument.Unknown) {
      texts.add(UNBOUNDED.formatted(plan.name()));
    }
    if (!plan.left().isEmpty()) {
      texts.add("the driver follows " + list(plan.left()) + " itself");
    }
    List<String> wrappers =
        plans.stream()
            .filter(each -> each.wrapped().isPresent() && each.called().isOf(plan.command()))
            .map(each -> each.command().cName())
            .toList();
    if (!wrappers.isEmpty()) {
      texts.add("does " + list(wrappers) + " too, with zero in what only the new struct has");
    }
    return CommentText.kernelDoc(String.join("; ", texts));
  }

  /** The first sentence of a comment, without its full stop. */
  private static String summary(Doc doc) {
    if (doc.isEmpty()) {
      return "";
    }
    String first = doc.paragraphs().getFirst();
    Matcher end = SENTENCE_END.matcher(first);
    return end.find() ? first.substring(0, end.start()) : first;
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
