package io.github.ioctlabi.processor;

import com.google.auto.service.AutoService;
import io.github.ioctlabi.core.files.OutputFolder;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.processor.diagnostics.Places;
import io.github.ioctlabi.processor.diagnostics.Reporter;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks ioctl declarations and writes the Java and C that follow from them. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.github.ioctlabi.annotations.*")
public final class IoctlProcessor extends AbstractProcessor {
  private final List<Rule> rules;
  private @Nullable Rounds rounds;

  /** For the compiler, which makes its own. */
  public IoctlProcessor() {
    this(Rules.ALL);
  }

  /** Judges by other rules, for tests. */
  IoctlProcessor(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Options options = Options.of(environment.getOptions());
    if (options.faults().isEmpty()) {
      rounds =
          new Rounds(
              environment,
              rules,
              options.outputs(),
              new FileWriter(
                  environment.getFiler(),
                  options.folder().map(folder -> new OutputFolder(folder, "-A" + Options.OUT))),
              options.locks().map(folder -> new Locks(folder, options.update())));
    } else {
      new Reporter(environment).print(options.faults(), new Places(), _ -> false);
    }
  }

  /** Every one where there are locks: a module may have lost its last declaration. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    boolean locks = processingEnv != null && processingEnv.getOptions().containsKey(Options.LOCK);
    return locks ? Set.of("*") : super.getSupportedAnnotationTypes();
  }

  /** The misspelt ones among them, too: what is wrong with these has been said. */
  @Override
  public Set<String> getSupportedOptions() {
    return Options.supported(
        processingEnv == null ? Set.of() : processingEnv.getOptions().keySet());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.next(round);
    }
    return false;
  }
}
