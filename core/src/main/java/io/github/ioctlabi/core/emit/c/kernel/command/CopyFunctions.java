package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.emit.c.kernel.values.CountChecks;
import io.github.ioctlabi.core.emit.c.kernel.values.CountExpressions;
import io.github.ioctlabi.core.emit.c.kernel.values.HelperFunctions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalk;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalks;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a driver calls to copy what an address leads to that is left to it: the address is that of a
 * member of a struct which the driver has.
 */
public final class CopyFunctions {
  private static final String COUNT = "count";

  private final Followed address;
  private final DispatcherNames names;
  private final HelperFunctions helpers;
  private final ValueWalks walks;
  private final Member member;
  private final String struct;
  private final String data;
  private final String filled;
  private final String path;
  private final Optional<CountExpressions> counts;

  public CopyFunctions(
      Followed address, DispatcherNames names, HelperFunctions helpers, ValueWalks walks) {
    this.address = address;
    this.names = names;
    this.helpers = helpers;
    this.walks = walks;
    member = address.path().last();
    Naming.Inside inside = names.variables();
    struct = inside.name(DispatcherNames.snake(address.struct().javaName().simple()));
    data = inside.name(DispatcherNames.snake(member.javaName()));
    filled = inside.name("filled");
    path = struct + "->";
    counts =
        address
            .count()
            .map(count -> CountExpressions.told(count, path + count.member().cName(), size()));
  }

  /** The functions: one that takes, and one that gives back if something flows out. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(take());
    if (address.way().out()) {
      texts.add(give());
    }
    return texts;
  }

  private String size() {
    return "sizeof(*" + data + ")";
  }

  private String bytes() {
    return counts.isPresent() ? "array_size(%s, %s)".formatted(COUNT, size()) : size();
  }

  private String user() {
    return path + member.cName();
  }

  private String take() {
    String name =
        names.function(address.struct(), address.way().in() ? "copy_in" : "alloc", member.cName());
    Body body = new Body("int");
    body.failing(Failure.RETURN_POINTER);
    body.declare(Declarators.pointer(address.element(), data));
    counts.ifPresent(each -> bound(body, each));
    refuse(body, "!%s(%s)".formatted(helpers.isAddress(), user()), Refusal.DATA_UNREADABLE);
    body.open("if (!" + user() + ")").line("return NULL;").close();
    String room =
        counts.isPresent()
            ? "kvcalloc(%s, %s, GFP_KERNEL_ACCOUNT)".formatted(COUNT, size())
            : "kvzalloc(%s, GFP_KERNEL_ACCOUNT)".formatted(size());
    body.line(data + " = " + room + ";");
    refuse(body, "!" + data, Refusal.NO_MEMORY);
    if (address.way().in()) {
      body.result().failing(Failure.CLEAN_UP);
      refuse(
          body,
          "copy_from_user(%s, u64_to_user_ptr(%s), %s)".formatted(data, user(), bytes()),
          Refusal.DATA_UNREADABLE);
      go(body, walks.clearsInput());
      go(body, walks.checks());
    }
    body.line("return " + data + ";");
    if (address.way().in()) {
      body.label(Failure.LABEL)
          .line("kvfree(" + data + ");")
          .line("return " + Failure.pointer(Failure.RESULT) + ";");
    }
    KernelDoc doc =
        doc(
            name,
            address.way().in()
                ? "Copies what %s in a struct %s leads to"
                : "Makes room for what %s in a struct %s leads to");
    doc.returns(
        (address.way().in() ? "what is there, judged as an argument is" : "zeros")
            + ", to be freed by kvfree(); NULL without an address; ERR_PTR() of an error.");
    return doc.text()
        + "static inline "
        + Declarators.pointer(address.element(), "")
        + "\n"
        + body.function(
            "%s(const struct %s *%s)".formatted(name, address.struct().cName(), struct));
  }

  private void bound(Body body, CountExpressions each) {
    Counted count = each.of();
    body.declare("u64 " + COUNT).line(COUNT + " = " + each.elements() + ";");
    if (count.canExceed()) {
      refuse(body, COUNT + " > " + each.bound(), Refusal.DATA_TOO_LONG);
    }
    new CountChecks(body, path, helpers).whole(each);
  }

  private String give() {
    String name = names.function(address.struct(), "copy_out", member.cName());
    Body body = new Body("int");
    body.open("if (!%s || !%s)".formatted(user(), data)).line("return 0;").close();
    refuse(body, "!%s(%s)".formatted(helpers.isAddress(), user()), Refusal.DATA_UNREADABLE);
    counts.ifPresent(each ->
        body.declare("u64 " + COUNT)
            .line("%s = min_t(u64, %s, %s);".formatted(COUNT, each.elements(), filled)));
    go(body, walks.clearsOutput());
    refuse(
        body,
        "copy_to_user(u64_to_user_ptr(%s), %s, %s)".formatted(user(), data, bytes()),
        Refusal.DATA_UNREADABLE);
    KernelDoc doc = doc(name, "Copies back what %s in a struct %s leads to");
    doc.member(
        data,
        "what the function that %s has returned"
            .formatted(address.way().in() ? "copies in" : "allocates"));
    if (counts.isPresent()) {
      doc.member(filled, "how many of them are copied, but no more than the count says");
    }
    doc.returns("0, or -EFAULT.");
    return doc.text()
        + body.line("return 0;")
            .function(
                "static inline int %s(const struct %s *%s, %s%s)"
                    .formatted(
                        name,
                        address.struct().cName(),
                        struct,
                        Declarators.pointer(address.element(), data),
                        counts.isPresent() ? ", size_t " + filled : ""));
  }

  private KernelDoc doc(String name, String summary) {
    return KernelDoc.of(
            name + "()", Doc.NONE, summary.formatted(member.cName(), address.struct().cName()))
        .member(struct, "as the caller has sent it");
  }

  private void go(Body body, ValueWalk walk) {
    DataType element = address.element();
    if (walk.concerns(element, Optional.empty())) {
      address
          .count()
          .ifPresentOrElse(
              count -> walk.elements(body, element, data, COUNT, count.isLong()),
              () -> element.struct().ifPresent(each -> walk.pointer(body, each, data)));
    }
  }

  private static void refuse(Body body, String condition, Refusal refusal) {
    body.failure().when(body, condition, Failure.error(refusal));
  }
}
