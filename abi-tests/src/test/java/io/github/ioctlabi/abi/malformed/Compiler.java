package io.github.ioctlabi.abi.malformed;

import com.sun.management.ThreadMXBean;
import com.sun.source.util.JavacTask;
import io.github.ioctlabi.abi.malformed.MemoryFiles.Text;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.processor.IoctlProcessor;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles programs with the processor, each in a thread of its own with the stack that javac's own
 * has. A compilation that takes longer than {@value #SECONDS} seconds of processor time fails.
 */
final class Compiler {
  /** What a compilation may take, in processor time: the machine may be busy with other things. */
  static final int SECONDS = 10;

  private static final int ROUNDS = 4;
  private static final int PATIENCE_SECONDS = 300;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private StandardJavaFileManager files = libraries();

  /**
   * Compiles with the processor, and whatever it generates as well. What javac is slow with by
   * itself may take several times as long: it reads all again in every round.
   */
  Outcome withProcessor(Program program) {
    Outcome outcome = run(program, Processing.OURS, SECONDS);
    if (!outcome.isLate()) {
      return outcome;
    }
    double alone = alone(program).seconds();
    return alone < 1 ? outcome : run(program, Processing.OURS, SECONDS + ROUNDS * alone);
  }

  /** Compiles without a processor. */
  Outcome alone(Program program) {
    return run(program, Processing.NONE, ROUNDS * SECONDS);
  }

  /** Compiles with a processor that does nothing. */
  Outcome withIdleProcessor(Program program) {
    return run(program, Processing.IDLE, ROUNDS * SECONDS);
  }

  /** Which processors run. */
  private enum Processing {
    NONE,
    IDLE,
    OURS
  }

  private Outcome run(Program program, Processing processing, double seconds) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("javac of " + program.name())
            .start(() -> {
              try {
                future.complete(compile(program, processing));
              } catch (Throwable fault) {
                future.completeExceptionally(fault);
              }
            });
    try {
      return await(future, thread, seconds);
    } catch (ExecutionException fault) {
      files = libraries();
      StringWriter trace = new StringWriter();
      fault.getCause().printStackTrace(new PrintWriter(trace));
      return Outcome.failed("javac threw " + trace.toString().lines().limit(40).toList());
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private Outcome await(CompletableFuture<Outcome> future, Thread thread, double seconds)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        return future.get(200, TimeUnit.MILLISECONDS);
      } catch (TimeoutException patience) {
        double used = THREADS.getThreadCpuTime(thread.threadId()) / 1e9;
        if (used > seconds || System.nanoTime() > end) {
          // The thread goes on with its files; the next compilation has others.
          files = libraries();
          return Outcome.failed(
              Outcome.LATE
                  + " after %.1f s of processor time: %s"
                      .formatted(used, Arrays.asList(thread.getStackTrace())));
        }
      }
    }
  }

  private Outcome compile(Program program, Processing processing) throws IOException {
    long began = THREADS.getCurrentThreadCpuTime();
    long had = THREADS.getCurrentThreadAllocatedBytes();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    MemoryFiles memory = new MemoryFiles(files);
    List<String> options = new ArrayList<>(List.of("-Xmaxerrs", "10000"));
    if (program.size() % 2 == 0 && parses(program)) {
      // Some builds ask for this: the generated code is then looked at behind errors, too.
      options.add("--should-stop=ifError=FLOW");
    }
    if (processing == Processing.NONE) {
      options.add("-proc:none");
    }
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            output,
            memory,
            diagnostics,
            options,
            null,
            program.sources().stream().map(Text::of).toList());
    Witness witness = new Witness();
    switch (processing) {
      case NONE -> {}
      case IDLE -> task.setProcessors(List.of(witness));
      case OURS -> task.setProcessors(List.of(new IoctlProcessor(), witness));
    }
    boolean passed = task.call();
    return new Outcome(
        passed,
        witness.saw,
        diagnostics.getDiagnostics().stream().map(Outcome.Message::of).toList(),
        output.toString(),
        "",
        memory.written(),
        (THREADS.getCurrentThreadCpuTime() - began) / 1e9,
        (THREADS.getCurrentThreadAllocatedBytes() - had) >> 20);
  }

  /** Behind errors of the parser, elements may have no place in the source. */
  private boolean parses(Program program) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            new MemoryFiles(files),
            diagnostics,
            List.of("-proc:none"),
            null,
            program.sources().stream().map(Text::of).toList());
    ((JavacTask) task).parse();
    return diagnostics.getDiagnostics().isEmpty();
  }

  /** Knows whether the compiler came as far as to processors. */
  private static final class Witness extends AbstractProcessor {
    private boolean saw;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      saw = true;
      return false;
    }
  }

  /** The annotations and the runtime, and nothing that could stand in for a mutant. */
  private StandardJavaFileManager libraries() {
    try {
      StandardJavaFileManager manager =
          compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      return manager;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<Path> classPath() {
    return List.of(IoctlStruct.class, Device.class).stream()
        .map(type -> {
          try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
          } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
          }
        })
        .collect(Collectors.toUnmodifiableSet());
  }
}
