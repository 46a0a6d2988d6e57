package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.SixtyFourDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.SixtyFourEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.SixtyFour;
import io.github.ioctlabi.benchmarks.declared.Fields_SixtyFourLayout;
import io.github.ioctlabi.benchmarks.turns.Turn;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** 64 members: each way has a loop of its own. */
final class Codecs64 implements Codecs {
  private static final int SIZE = (int) Fields_SixtyFourLayout.SIZE;

  private final MemorySegment memory = Codecs.memory(SIZE);
  private final ByteBuffer buffer = memory.asByteBuffer().order(ByteOrder.nativeOrder());
  private final UnsafeBuffer bytes = new UnsafeBuffer(memory.address(), (int) memory.byteSize());
  private final SixtyFour[] values = new SixtyFour[COUNT];

  Codecs64() {
    for (int i = 0; i < COUNT; i++) {
      values[i] = Segments64.read(memory, place(i));
    }
  }

  private static int place(int call) {
    return call % COUNT * SIZE;
  }

  @Override
  public Turn write(Way way) {
    return switch (way) {
      case BY_HAND ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Segments64.write(values[i % COUNT], memory, place(i));
            }
          };
      case GENERATED ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Fields_SixtyFourLayout.write(values[i % COUNT], memory, place(i));
            }
          };
      case BYTE_BUFFER ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Buffers64.write(values[i % COUNT], buffer, place(i));
            }
          };
      case SBE -> {
        SixtyFourEncoder encoder = new SixtyFourEncoder();
        yield (calls, _) -> {
          for (int i = 0; i < calls; i++) {
            Flyweights64.write(values[i % COUNT], encoder, bytes, place(i));
          }
        };
      }
    };
  }

  @Override
  public Turn read(Way way) {
    SixtyFour[] read = new SixtyFour[COUNT];
    return switch (way) {
      case BY_HAND ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Segments64.read(memory, place(i));
            }
            sink.keep(read);
          };
      case GENERATED ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Fields_SixtyFourLayout.read(memory, place(i));
            }
            sink.keep(read);
          };
      case BYTE_BUFFER ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Buffers64.read(buffer, place(i));
            }
            sink.keep(read);
          };
      case SBE -> {
        SixtyFourDecoder decoder = new SixtyFourDecoder();
        yield (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            read[i % COUNT] = Flyweights64.read(decoder, bytes, place(i));
          }
          sink.keep(read);
        };
      }
    };
  }
}
