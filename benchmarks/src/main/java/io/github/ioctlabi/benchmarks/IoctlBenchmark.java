package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Three calls, each hand-written and generated. The names are the table's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IoctlBenchmark {
  private static final long FIONREAD = 0x541b;
  private static final long RNDGETENTCNT = 0x80045200L;
  private static final long PIDFD_GET_INFO = 0xc040ff0bL;

  /** Memory that every hand-written call uses again. */
  @State(Scope.Thread)
  public static class Memory {
    final MemorySegment state = Libc.callState(Arena.global());
    final MemorySegment count = Arena.global().allocate(ValueLayout.JAVA_INT);
    final MemorySegment info = Arena.global().allocate(64, 8);
  }

  /** A pipe. */
  @State(Scope.Benchmark)
  public static class PipeState {
    final int fd = Libc.pipe();
    final PipeIoctl pipe;

    /** Wraps the same descriptor. */
    public PipeState() {
      try {
        pipe = PipeIoctl.on(Device.of(fd));
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  /** The random device. */
  @State(Scope.Benchmark)
  public static class PoolState {
    final Device device;
    final EntropyPoolIoctl pool;

    /** Opens it. */
    public PoolState() {
      try {
        device = Device.open(Path.of("/dev/urandom"), StandardOpenOption.READ);
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
      pool = EntropyPoolIoctl.on(device);
    }
  }

  /** This process. */
  @State(Scope.Benchmark)
  public static class ProcessState {
    final int fd = Libc.pidfd();
    final ProcessInfoIoctl process;
    final ProcessInfo.Info wanted = new ProcessInfo.Info(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Wraps the same descriptor. */
    public ProcessState() {
      try {
        process = ProcessInfoIoctl.on(Device.of(fd));
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  @Benchmark
  public int fionreadHandwritten(PipeState state, Memory memory) {
    Libc.ioctl(memory.state, state.fd, FIONREAD, memory.count);
    return memory.count.get(ValueLayout.JAVA_INT, 0);
  }

  @Benchmark
  public int fionreadGenerated(PipeState state) throws IOException {
    return state.pipe.bytesWaiting();
  }

  @Benchmark
  public int entropyHandwritten(PoolState state, Memory memory) {
    Libc.ioctl(memory.state, state.device.fd(), RNDGETENTCNT, memory.count);
    return memory.count.get(ValueLayout.JAVA_INT, 0);
  }

  @Benchmark
  public int entropyGenerated(PoolState state) throws IOException {
    return state.pool.entropyCount();
  }

  @Benchmark
  public ProcessInfo.Info processHandwritten(ProcessState state, Memory memory) {
    MemorySegment info = memory.info;
    Handwritten.write(state.wanted, info);
    Libc.ioctl(memory.state, state.fd, PIDFD_GET_INFO, info);
    return Handwritten.read(info);
  }

  @Benchmark
  public ProcessInfo.Info processGenerated(ProcessState state) throws IOException {
    return state.process.info(state.wanted);
  }
}
