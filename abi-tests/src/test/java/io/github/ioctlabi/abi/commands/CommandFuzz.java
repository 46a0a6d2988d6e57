package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.Smaller;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Message;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.abi.tools.Replay;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Random interfaces, one after the other, until one fails. */
final class CommandFuzz {
  private static final int BATCH = 40;
  private static final int AT_A_TIME = 2;

  private final Path folder;
  private final int drivers;
  private final Map<String, Integer> refused = new TreeMap<>();
  private long next;
  private int tried;
  private int dropped;

  /**
   * Begins with a seed.
   *
   * @param folder where programs are built
   * @param drivers how many drivers each interface has
   */
  CommandFuzz(Path folder, long seed, int drivers) {
    this.folder = folder;
    this.next = seed;
    this.drivers = drivers;
  }

  /** How many interfaces were tried. */
  int tried() {
    return tried;
  }

  /** How many were refused by a rule. */
  int dropped() {
    return dropped;
  }

  /** The rules that refused something, and how often. */
  Map<String, Integer> refused() {
    return refused;
  }

  /** A failure, and the declaration that shows it. */
  private record Failed(Declaration declaration, Trial.Failure failure) {}

  /**
   * Tries so many interfaces.
   *
   * @return a report on the first that failed, with what is left of it
   */
  Optional<String> run(int interfaces) throws IOException, InterruptedException {
    long end = next + interfaces;
    while (next < end) {
      int count = (int) Math.min(BATCH, end - next);
      List<Failed> failed = batch(count);
      next += count;
      if (!failed.isEmpty()) {
        return Optional.of(report(failed.getFirst()));
      }
    }
    return Optional.empty();
  }

  private List<Failed> batch(int count) throws IOException, InterruptedException {
    List<Declaration> declarations = new ArrayList<>();
    for (long seed = next; seed < next + count; seed++) {
      declarations.add(RandomCommands.of(seed));
    }
    Map<String, Generated> all = generate(declarations);
    all.values().forEach(this::count);
    declarations.removeIf(each -> !isTried(each, all.get(each.qualifiedName())));
    List<Failed> failed = new ArrayList<>();
    try (URLClassLoader loader = compile(all, declarations);
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Optional<Failed>>> trials = new ArrayList<>();
      for (Declaration each : declarations) {
        trials.add(workers.submit(() -> attempt(each, all, loader)));
      }
      for (Future<Optional<Failed>> each : trials) {
        each.get().ifPresent(failed::add);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return failed;
  }

  private URLClassLoader compile(Map<String, Generated> all, List<Declaration> declarations)
      throws IOException {
    return JavaClasses.compile(
        Files.createTempDirectory(folder, "java"),
        declarations.stream().map(each -> all.get(each.qualifiedName())).toList());
  }

  private static boolean isTried(Declaration declaration, Generated generated) {
    return generated.errors().isEmpty() && !declaration.commands().isEmpty();
  }

  private static Map<String, Generated> generate(List<Declaration> declarations) {
    return Generated.of(
        declarations.stream().map(Source::of).toList(), "-Aioctlabi.emit=header,kernel,selftest");
  }

  private void count(Generated generated) {
    tried++;
    if (!generated.errors().isEmpty()) {
      dropped++;
      generated.errors().stream()
          .map(Message::rule)
          .distinct()
          .forEach(rule -> refused.merge(rule, 1, Integer::sum));
    }
  }

  private Optional<Failed> attempt(
      Declaration declaration, Map<String, Generated> all, ClassLoader loader) {
    try (Trial trial = trial(declaration, all)) {
      Optional<Trial.Failure> failure = selftests(trial);
      if (failure.isEmpty()) {
        failure = trial.java(loader, drivers);
      }
      return failure.map(each -> new Failed(declaration, each));
    } catch (Exception e) {
      throw new IllegalStateException("seed " + declaration.seed(), e);
    }
  }

  private Optional<Trial.Failure> selftests(Trial trial) throws IOException, InterruptedException {
    Optional<Trial.Failure> failure = trial.selftest(drivers);
    return failure.isPresent() ? failure : trial.echo();
  }

  private Trial trial(Declaration declaration, Map<String, Generated> all) throws IOException {
    Path own = Files.createTempDirectory(folder, declaration.stem());
    return new Trial(own, all.get(declaration.qualifiedName()));
  }

  /** How a smaller declaration fails for the same cause, if it does. */
  private Optional<Trial.Failure> like(Trial.Failure failure, Declaration smaller) {
    Map<String, Generated> all = generate(List.of(smaller));
    if (!isTried(smaller, all.get(smaller.qualifiedName()))) {
      return Optional.empty();
    }
    try (Trial trial = trial(smaller, all)) {
      return again(failure, trial, all, smaller)
          .filter(other -> other.kind().equals(failure.kind()));
    } catch (Exception e) {
      throw new IllegalStateException("a part of seed " + smaller.seed(), e);
    }
  }

  private Optional<Trial.Failure> again(
      Trial.Failure failure, Trial trial, Map<String, Generated> all, Declaration smaller)
      throws ReflectiveOperationException, IOException, InterruptedException {
    if (!failure.kind().startsWith(Conversation.JAVA)) {
      return selftests(trial);
    }
    try (URLClassLoader loader = compile(all, List.of(smaller))) {
      return trial.java(loader, drivers);
    }
  }

  private String report(Failed failed) {
    Declaration smallest =
        Smaller.shrink(
            failed.declaration(), smaller -> like(failed.failure(), smaller).isPresent());
    Trial.Failure left = like(failed.failure(), smallest).orElse(failed.failure());
    return """
    %s

    %s

    The smallest declaration of seed %d that shows it:

    %s\
    """
        .formatted(
            left.text(),
            Replay.of("commands", smallest.seed(), 1),
            smallest.seed(),
            smallest.source());
  }
}
