package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.codec.sbe.SixteenDecoder;
import io.github.ioctlabi.benchmarks.codec.sbe.SixteenEncoder;
import io.github.ioctlabi.benchmarks.declared.Fields.Sixteen;
import io.github.ioctlabi.benchmarks.declared.Fields_SixteenLayout;
import io.github.ioctlabi.benchmarks.turns.Turn;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/** 16 members: each way has a loop of its own. */
final class Codecs16 implements Codecs {
  private static final int SIZE = (int) Fields_SixteenLayout.SIZE;

  private final MemorySegment memory = Codecs.memory(SIZE);
  private final ByteBuffer buffer = memory.asByteBuffer().order(ByteOrder.nativeOrder());
  private final UnsafeBuffer bytes = new UnsafeBuffer(memory.address(), (int) memory.byteSize());
  private final Sixteen[] values = new Sixteen[COUNT];

  Codecs16() {
    for (int i = 0; i < COUNT; i++) {
      values[i] = Segments16.read(memory, place(i));
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
              Segments16.write(values[i % COUNT], memory, place(i));
            }
          };
      case GENERATED ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Fields_SixteenLayout.write(values[i % COUNT], memory, place(i));
            }
          };
      case BYTE_BUFFER ->
          (calls, _) -> {
            for (int i = 0; i < calls; i++) {
              Buffers16.write(values[i % COUNT], buffer, place(i));
            }
          };
      case SBE -> {
        SixteenEncoder encoder = new SixteenEncoder();
        yield (calls, _) -> {
          for (int i = 0; i < calls; i++) {
            Flyweights16.write(values[i % COUNT], encoder, bytes, place(i));
          }
        };
      }
    };
  }

  @Override
  public Turn read(Way way) {
    Sixteen[] read = new Sixteen[COUNT];
    return switch (way) {
      case BY_HAND ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Segments16.read(memory, place(i));
            }
            sink.keep(read);
          };
      case GENERATED ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Fields_SixteenLayout.read(memory, place(i));
            }
            sink.keep(read);
          };
      case BYTE_BUFFER ->
          (calls, sink) -> {
            for (int i = 0; i < calls; i++) {
              read[i % COUNT] = Buffers16.read(buffer, place(i));
            }
            sink.keep(read);
          };
      case SBE -> {
        SixteenDecoder decoder = new SixteenDecoder();
        yield (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            read[i % COUNT] = Flyweights16.read(decoder, bytes, place(i));
          }
          sink.keep(read);
        };
      }
    };
  }
}
