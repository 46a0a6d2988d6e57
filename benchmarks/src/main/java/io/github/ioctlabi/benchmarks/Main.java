package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.benchmarks.children.Java;
import io.github.ioctlabi.benchmarks.document.Machine;
import io.github.ioctlabi.benchmarks.document.PerformanceDocument;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs one process a table, then says which goals hold. */
public final class Main {
  private static final String USAGE =
      "usage: benchmarks/run [--quick | --document | --write] [TABLE...]";

  /** Where quick figures are: nothing is written into a document from there. */
  private static final String QUICK_RESULTS = "quick";

  private Main() {}

  /**
   * Runs it all. The exit status is 0 where all goals hold, 1 where one is missed or a table did
   * not come out, and 2 for a wrong command line. What {@code --quick} measures holds no goals.
   * {@code --document} also writes docs/performance.md and its chart, and {@code --write} does so
   * with what was measured last.
   *
   * @param args the directory for the results, that of the documents, then options, then names of
   *     tables; none means all
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path results = Path.of(args[0]);
    Path docs = Path.of(args[1]);
    List<String> words = new ArrayList<>(List.of(args).subList(2, args.length));
    boolean quick = words.remove("--quick");
    boolean document = words.remove("--document");
    boolean write = words.remove("--write");
    Optional<String> unknown =
        words.stream().filter(word -> Benchmarks.named(word).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      refuse(unknown.get() + " is no table; there are " + names());
    }
    if (Stream.of(quick, document, write).filter(asked -> asked).count() > 1) {
      refuse("--quick, --document and --write exclude each other");
    }
    List<Benchmark> wanted =
        Benchmarks.ALL.stream()
            .filter(benchmark -> words.isEmpty() || words.contains(benchmark.name()))
            .toList();
    boolean made =
        write
            ? measured(wanted, results)
            : measure(wanted, quick, quick ? results.resolve(QUICK_RESULTS) : results);
    if (document || write) {
      PerformanceDocument.write(docs, results, wanted.stream().map(Benchmark::name).toList());
    }
    boolean held = quick || report(wanted, results);
    System.exit(made && held ? 0 : 1);
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.err.println(USAGE);
    System.exit(2);
  }

  /** Whether all were measured before; it is wrong to ask if none was. */
  private static boolean measured(List<Benchmark> wanted, Path results) {
    List<String> missing =
        wanted.stream()
            .map(Benchmark::name)
            .filter(name -> !Files.exists(TableFile.in(results, name)))
            .toList();
    if (missing.size() == wanted.size()) {
      refuse("nothing was measured yet in " + results);
    }
    missing.forEach(name -> System.out.println(name + ": no table, it was not measured"));
    return missing.isEmpty();
  }

  private static boolean measure(List<Benchmark> wanted, boolean quick, Path results)
      throws IOException, InterruptedException {
    Machine.write(results);
    boolean made = true;
    for (Benchmark benchmark : wanted) {
      made &= run(benchmark, quick, results);
    }
    return made;
  }

  private static List<String> names() {
    return Benchmarks.ALL.stream().map(Benchmark::name).toList();
  }

  private static boolean run(Benchmark benchmark, boolean quick, Path results)
      throws IOException, InterruptedException {
    Files.deleteIfExists(TableFile.in(results, benchmark.name()));
    List<String> options = new ArrayList<>(Java.MEASURING);
    options.addAll(benchmark.jvm());
    List<String> command =
        Java.command(
            options,
            OneTable.class,
            List.of(benchmark.name(), quick ? "quick" : "full", results.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    boolean made = process.waitFor() == 0;
    if (!made) {
      System.out.println(benchmark.name() + ": no table, its process failed");
    }
    return made;
  }

  private static boolean report(List<Benchmark> wanted, Path results) throws IOException {
    List<Goal> goals = new ArrayList<>();
    for (Benchmark benchmark : wanted) {
      TableFile.read(results, benchmark.name()).ifPresent(table -> goals.addAll(table.goals()));
    }
    List<Goal> missed = goals.stream().filter(goal -> !goal.held()).toList();
    missed.forEach(System.out::println);
    System.out.println(
        missed.isEmpty()
            ? "All " + goals.size() + " goals hold."
            : missed.size() + " of " + goals.size() + " goals are missed.");
    System.out.println("Results: " + results);
    return missed.isEmpty();
  }
}
