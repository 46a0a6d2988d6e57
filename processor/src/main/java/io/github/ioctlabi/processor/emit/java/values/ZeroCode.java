package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Types;

/** Statements that put zeros into memory: for padding, and for what nobody sends. */
public final class ZeroCode {
  private static final int WORD = Long.BYTES;

  /** Up to so many bytes are zeroed one store after the other; more in a loop. */
  private static final long UNROLLED = 2 * WORD;

  private ZeroCode() {}

  /** The store of zeros. */
  public static CodeBlock clear(Address to, long bytes) {
    CodeBlock.Builder code = CodeBlock.builder();
    long done = 0;
    if (bytes > UNROLLED) {
      done = bytes - bytes % WORD;
      code.beginControlFlow("for (long i = 0; i < $L; i += $L)", done, WORD)
          .add(
              new Address(to.segment(), to.offset() + " + i", 0)
                  .set(CodeBlock.of("$T.JAVA_LONG_UNALIGNED", Types.VALUE_LAYOUT), zero(WORD)))
          .endControlFlow();
    }
    for (int width = WORD; width > 0; width /= 2) {
      for (; bytes - done >= width; done += width) {
        code.add(to.plus(done).set(word(width), zero(width)));
      }
    }
    return code.build();
  }

  private static CodeBlock word(int bytes) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("$T.JAVA_BYTE", Types.VALUE_LAYOUT);
      case 2 -> CodeBlock.of("$T.JAVA_SHORT_UNALIGNED", Types.VALUE_LAYOUT);
      case 4 -> CodeBlock.of("$T.JAVA_INT_UNALIGNED", Types.VALUE_LAYOUT);
      default -> CodeBlock.of("$T.JAVA_LONG_UNALIGNED", Types.VALUE_LAYOUT);
    };
  }

  private static CodeBlock zero(int bytes) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("(byte) 0");
      case 2 -> CodeBlock.of("(short) 0");
      case 4 -> CodeBlock.of("0");
      default -> CodeBlock.of("0L");
    };
  }
}
