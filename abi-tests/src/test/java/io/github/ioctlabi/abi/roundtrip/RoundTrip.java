package io.github.ioctlabi.abi.roundtrip;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.tools.Replay;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.runtime.CallScope;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Samples of some declarations on their way to C and back. */
final class RoundTrip implements AutoCloseable {
  private final Path folder;
  private final Classes classes;
  private final Arena arena = Arena.ofConfined();
  private final List<Sample> samples = new ArrayList<>();
  private final Set<Sample> refused = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> mismatches = new ArrayList<>();

  /** Makes a sample of every struct for either way. */
  RoundTrip(Path folder, List<Declaration> declarations)
      throws ReflectiveOperationException, IOException {
    this.folder = folder;
    this.classes = Classes.compile(folder, declarations);
    for (Declaration declaration : declarations) {
      JavaTypes types = new JavaTypes(declaration, classes.loader());
      RandomGenerator random =
          RandomGeneratorFactory.of("L64X128MixRandom").create(declaration.seed());
      for (DeclaredType.Struct struct : declaration.structs()) {
        for (Way way : Way.values()) {
          samples.add(Sampler.sample(types, struct, way, random, arena));
        }
      }
    }
    Files.writeString(folder.resolve("roundtrip.c"), CProgram.of(samples));
    write();
  }

  List<Sample> samples() {
    return samples;
  }

  /** The headers that C includes. */
  Path headers() {
    return classes.include();
  }

  /** What was not the same on both sides, with the source that it came from. */
  List<String> mismatches() {
    return mismatches;
  }

  /** The bytes that Java writes, all one after the other. */
  private void write() throws ReflectiveOperationException, IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("java.bin"))) {
      for (Sample sample : samples) {
        if (sample.way() == Way.JAVA_TO_C) {
          out.write(written(sample));
        }
      }
    }
  }

  private byte[] written(Sample sample) throws ReflectiveOperationException {
    MemorySegment segment = arena.allocate(sample.size(), 16);
    segment.fill((byte) 0xff);
    try (CallScope scope = CallScope.in(arena)) {
      sample.types().write(sample.struct(), sample.value(), segment, scope);
    } catch (InvocationTargetException e) {
      refused.add(sample);
      mismatch(sample, "Java", "not written: " + e.getCause());
    }
    return segment.toArray(JAVA_BYTE);
  }

  /** Compiles the C side and runs it. */
  void run(String compiler) throws ReflectiveOperationException, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(compiler.split(" ")));
    command.addAll(List.of("-std=gnu11", "-O0", "-Wall", "-Werror"));
    command.addAll(List.of("-I" + classes.include(), "-o", "roundtrip", "roundtrip.c"));
    require(Tool.run(folder, command), command);
    List<String> program = List.of(folder.resolve("roundtrip").toString(), "java.bin", "c.bin");
    Tool done = Tool.run(folder, program);
    Iterator<String> seen = done.output().lines().iterator();
    if (sameSizes(compiler, seen)) {
      require(done, program);
      compare(compiler, seen);
    }
  }

  private static void require(Tool done, List<String> command) {
    if (done.status() != 0) {
      throw new IllegalStateException(command + " ended with " + done.status() + done.output());
    }
  }

  private boolean sameSizes(String compiler, Iterator<String> seen)
      throws ReflectiveOperationException {
    boolean same = true;
    for (Sample sample : samples) {
      long size = next(seen);
      if (size != sample.size()) {
        mismatch(sample, compiler, size + " bytes in C, " + sample.size() + " in Java");
        same = false;
      }
    }
    return same;
  }

  private void compare(String compiler, Iterator<String> seen)
      throws ReflectiveOperationException, IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("c.bin"));
    int at = 0;
    for (Sample sample : samples) {
      if (sample.way() == Way.JAVA_TO_C) {
        seen(sample, compiler, seen);
      } else {
        long size = sample.size();
        MemorySegment segment = arena.allocate(size, 16);
        MemorySegment.copy(bytes, at, segment, JAVA_BYTE, 0, (int) size);
        at += (int) size;
        read(sample, compiler, segment);
      }
    }
  }

  private void seen(Sample sample, String compiler, Iterator<String> seen) {
    boolean written = !refused.contains(sample);
    for (Leaf leaf : sample.leaves()) {
      long value = next(seen);
      if (written && !leaf.matches(value)) {
        mismatch(
            sample,
            compiler,
            "%s is 0x%x in C, 0x%x in Java".formatted(leaf.path(), value, leaf.value()));
      }
    }
    long stray = next(seen);
    if (written && stray != 0) {
      mismatch(sample, compiler, "byte " + (stray - 1) + " is in no member and not zero");
    }
  }

  private void read(Sample sample, String compiler, MemorySegment segment)
      throws ReflectiveOperationException {
    try {
      Object read = sample.types().read(sample.struct(), segment);
      Optional<String> difference = Same.difference("", sample.value(), read);
      difference.ifPresent(text -> mismatch(sample, compiler, text));
    } catch (InvocationTargetException e) {
      mismatch(sample, compiler, "not read: " + e.getCause());
    }
  }

  private static long next(Iterator<String> seen) {
    return Long.parseUnsignedLong(seen.next(), 16);
  }

  private void mismatch(Sample sample, String where, String text) {
    Declaration declaration = sample.types().declaration();
    mismatches.add(
        "%s, %s: %s%n%s%n%s"
            .formatted(
                sample,
                where,
                text,
                Replay.of("roundtrips", declaration.seed(), 1),
                declaration.source()));
  }

  @Override
  public void close() throws IOException {
    arena.close();
    classes.close();
  }
}
