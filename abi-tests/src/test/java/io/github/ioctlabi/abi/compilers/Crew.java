package io.github.ioctlabi.abi.compilers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compilers at work, two at a time. */
public final class Crew implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final List<Compiler> compilers;
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);

  /** Takes the compilers that are to be asked. */
  public Crew(List<Compiler> compilers) {
    this.compilers = List.copyOf(compilers);
  }

  /** The compilers that are asked. */
  public List<Compiler> compilers() {
    return compilers;
  }

  /** Asks all of them. */
  public Map<Compiler, Constants.Answers> ask(Path file, List<Question> questions)
      throws IOException, InterruptedException {
    Map<Compiler, Future<Constants.Answers>> asked = new LinkedHashMap<>();
    for (Compiler compiler : compilers) {
      asked.put(compiler, workers.submit(() -> Constants.ask(compiler, file, questions)));
    }
    Map<Compiler, Constants.Answers> answers = new LinkedHashMap<>();
    try {
      for (Map.Entry<Compiler, Future<Constants.Answers>> each : asked.entrySet()) {
        answers.put(each.getKey(), each.getValue().get());
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return answers;
  }

  @Override
  public void close() {
    workers.close();
  }
}
