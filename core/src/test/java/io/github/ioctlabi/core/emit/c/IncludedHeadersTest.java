package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No header that generated files include can be made: ours would stand in its place. */
final class IncludedHeadersTest {
  private static final Pattern INCLUDE = Pattern.compile("(?m)^#include <(.*)>$");

  /** Those of the kernel that a header for programs may be called like, in what a compiler says. */
  private static final Pattern OF_THE_KERNEL =
      Pattern.compile("/usr/include/(?:[^/]*-linux-[^/]*/)?((?:asm|asm-generic|linux)/.*\\.h)");

  @Test
  void noHeaderThatIsIncludedCanBeMade() {
    Set<String> included = new TreeSet<>();
    GeneratedWordsTest.headers()
        .forEach(header -> {
          Set<String> own = Set.of(header.path(), header.dispatcher(), CHeaders.other().path());
          texts(header)
              .flatMap(text -> INCLUDE.matcher(text).results())
              .map(include -> include.group(1))
              .filter(path -> !own.contains(path))
              .forEach(included::add);
        });
    assertTrue(included.size() > 25, included::toString);
    assertEquals(List.of(), allowed(included));
  }

  /** What those headers include in their turn, as far as a declaration may want their path. */
  @Test
  void noneThatThoseIncludeCanBeMade(@TempDir Path folder) throws IOException {
    CTools.require("gcc");
    CTools tools = new CTools(folder);
    List<String> files = new ArrayList<>();
    CFiles.write(tools, CHeaders.other());
    for (Header header : List.of(CHeaders.sensor(), CHeaders.kitchenSink(), Vocabulary.header())) {
      CFiles.write(tools, header);
      var selftest = CFiles.file(new SelftestOutput(), header);
      tools.write(selftest.path(), selftest.content());
      files.add(selftest.path());
      files.add(CFiles.file(new CheckOutput(), header).path());
    }
    Tool run = tools.run("gcc -M -Iuapi", files);
    assertEquals(0, run.status(), run.output());
    Set<String> included =
        Arrays.stream(run.output().split("[\\s\\\\]+", -1))
            .map(OF_THE_KERNEL::matcher)
            .filter(Matcher::matches)
            .map(path -> path.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(included.size() > 10, included::toString);
    assertEquals(List.of(), allowed(included));
  }

  private static Stream<String> texts(Header header) {
    Stream<String> texts = Stream.of(CFiles.header(header), CFiles.check(header));
    return header.commands().isEmpty()
        ? texts
        : Stream.concat(
            texts,
            Stream.of(
                CFiles.dispatcher(header), CFiles.file(new SelftestOutput(), header).content()));
  }

  private static List<String> allowed(Set<String> paths) {
    return paths.stream().filter(path -> !isRefused(path)).toList();
  }

  private static boolean isRefused(String path) {
    Findings findings = new Findings();
    Header header = new CHeaderBuilder(path, "x").build();
    Rules.ALL.forEach(rule -> rule.judge(List.of(header), findings.of(rule.id())));
    return findings.all().stream().map(Finding::id).anyMatch(Id.BAD_HEADER::equals);
  }
}
