package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CIncludes;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A description for the fuzzer syzkaller, {@code syzkaller/STEM.txt}: its folder {@code sys/linux}
 * takes it as it is. Headers that exist have one, too; those without commands have none.
 */
public final class SyzkallerOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return header.commands().isEmpty()
        ? List.of()
        : List.of(
            new GeneratedFile.Resource(path(header), content(header), CSource.origins(header)));
  }

  private static String path(Header header) {
    return "syzkaller/" + header.stem() + ".txt";
  }

  private static String content(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Contracts contracts = new Contracts(layouts);
    List<Contract> all = header.commands().stream().map(contracts::of).toList();
    Names names = new Names(header);
    Resources resources = new Resources(header, all, names);
    Types types = new Types(names, layouts);
    Calls calls = new Calls(types, resources);
    List<String> parts = new ArrayList<>();
    List<String> openings = new ArrayList<>();
    for (InterfaceDeclaration declared : header.dispatched()) {
      calls.opening(declared).ifPresent(openings::add);
      parts.add(calls(declared, contracts, calls));
    }
    parts.addFirst(String.join("", openings));
    parts.addFirst(resources(header, resources));
    parts.addFirst(String.join("", calls.defines()));
    parts.addFirst(includes(header));
    parts.addFirst(banner(header));
    parts.addAll(calls.helpers());
    parts.addAll(types.definitions());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String banner(Header header) {
    return "# SPDX-License-Identifier: %s\n#\n# %s\n# Where the devices are, no declaration says: mend the names that begin with /dev.\n"
        .formatted(CSource.license(header), CSource.origin(header, path(header)));
  }

  private static String includes(Header header) {
    TreeSet<String> others = new TreeSet<>(CIncludes.of(header));
    // The flags of open(2), and what existing headers forget to include.
    others.addAll(List.of("linux/fcntl.h", "linux/ioctl.h", "linux/types.h"));
    if (header.interfaces().stream().anyMatch(InterfaceDeclaration::isNetwork)) {
      others.addAll(List.of("linux/net.h", "linux/socket.h"));
    }
    Set<String> paths = new LinkedHashSet<>(others);
    paths.remove(header.path());
    paths.add(header.path());
    return paths.stream().map("include <%s>\n"::formatted).collect(Collectors.joining());
  }

  private static String resources(Header header, Resources resources) {
    return header.dispatched().stream()
        .map(each ->
            "resource %s[%s]\n"
                .formatted(resources.of(each.javaName()), each.isNetwork() ? "sock" : "fd"))
        .collect(Collectors.joining());
  }

  private static String calls(InterfaceDeclaration declared, Contracts contracts, Calls calls) {
    StringBuilder out = new StringBuilder();
    for (Command command : declared.commands()) {
      calls.of(declared, contracts.of(command)).forEach(out::append);
    }
    return out.toString();
  }
}
