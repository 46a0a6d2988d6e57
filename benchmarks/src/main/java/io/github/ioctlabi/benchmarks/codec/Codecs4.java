package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.FourDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.FourEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.Four;
import io.github.ioctlabi.benchmarks.declared.Fields_FourLayout;
import io.github.ioctlabi.benchmarks.turns.Turn;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** 4 members: each way has a loop of its own. */
final class Codecs4 implements Codecs {
  private static final int SIZE = (int) Fields_FourLayout.SIZE;

  private final MemorySegment memory = Codecs.memory(SIZE);
  private final ByteBuffer buffer = memory.asByteBuffer().order(ByteOrder.nativeOrder());
  private final UnsafeBuffer bytes = new UnsafeBuffer(memory.address(), (int) memory.byteSize());
  private final Four[] values = new Four[COUNT];

  Codecs4() {
    for (int i = 0; i < COUNT; i++) {
      values[i] = Segments4.read(memory, place(i));
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
              Segments4.write(values[i % COUNT], memory, place(i));
            }
          };
      case GENERATED ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Fields_FourLayout.write(values[i % COUNT], memory, place(i));
            }
          };
      case BYTE_BUFFER ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Buffers4.write(values[i % COUNT], buffer, place(i));
            }
          };
      case SBE -> {
        FourEncoder encoder = new FourEncoder();
        yield (calls, _) -> {
          for (int i = 0; i < calls; i++) {
            Flyweights4.write(values[i % COUNT], encoder, bytes, place(i));
          }
        };
      }
    };
  }

  @Override
  public Turn read(Way way) {
    Four[] read = new Four[COUNT];
    return switch (way) {
      case BY_HAND ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Segments4.read(memory, place(i));
            }
            sink.keep(read);
          };
      case GENERATED ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Fields_FourLayout.read(memory, place(i));
            }
            sink.keep(read);
          };
      case BYTE_BUFFER ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Buffers4.read(buffer, place(i));
            }
            sink.keep(read);
          };
      case SBE -> {
        FourDecoder decoder = new FourDecoder();
        yield (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            read[i % COUNT] = Flyweights4.read(decoder, bytes, place(i));
          }
          sink.keep(read);
        };
      }
    };
  }
}
