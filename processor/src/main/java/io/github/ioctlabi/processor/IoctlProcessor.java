package io.github.ioctlabi.processor;

import com.google.auto.service.AutoService;
import io.github.ioctlabi.processor.rules.Rule;
import io.github.ioctlabi.processor.rules.Rules;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks ioctl declarations and writes the Java and C that follow from them. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.github.ioctlabi.annotations.*")
@SupportedOptions({Options.EMIT, Options.OUT})
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
    Options options = Options.of(environment.getOptions(), environment.getMessager());
    rounds =
        new Rounds(
            environment,
            rules,
            options.outputs(),
            new FileWriter(environment.getFiler(), options.folder().map(OutputFolder::new)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.next(round);
    }
    return false;
  }
}
