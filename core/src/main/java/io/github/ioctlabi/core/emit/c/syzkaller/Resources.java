package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The descriptors on which the commands of a header are called. */
final class Resources {
  private final Map<JavaName, String> names = new HashMap<>();
  private final Set<JavaName> opened = new HashSet<>();

  Resources(Header header, List<Contract> contracts, Names names) {
    Map<JavaName, String> leads = header.leads();
    for (InterfaceDeclaration each : header.dispatched()) {
      String kind = each.isNetwork() ? "sock_" : "fd_";
      this.names.put(each.javaName(), names.free(kind + leads.get(each.javaName())));
    }
    for (Contract contract : contracts) {
      if (contract.outcome() instanceof Outcome.Descriptor(JavaName to)) {
        opened.add(to);
      }
    }
  }

  /** The resource of an interface with commands; of any other it is a descriptor. */
  String of(JavaName declared) {
    return names.getOrDefault(declared, "fd");
  }

  /** Whether a command of the header opens it. */
  boolean isOpened(InterfaceDeclaration declared) {
    return opened.contains(declared.javaName());
  }
}
