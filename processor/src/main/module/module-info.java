/** The annotation processor. Nobody reads this module; the compiler loads its provider. */
module io.github.ioctlabi.processor {
  requires java.compiler;
  // The trees of javac; Eclipse's compiler does without.
  requires static jdk.compiler;

  provides javax.annotation.processing.Processor with
      io.github.ioctlabi.processor.IoctlProcessor;
}
