package io.github.ioctlabi.integration;

import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.nio.file.Path;

/** A user's sources: an interface of their own and a program that calls the kernel through it. */
final class Sources {
  static final String INTERFACE =
      """
      package user.api;

      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.IoctlException;

      /** The kernel's random numbers. */
      @AllowRule(rule = RuleId.REGISTERED_TYPE, because = "it is the kernel's own device")
      @IoctlInterface(type = 'R', header = "user/pool.h", prefix = "POOL")
      public interface Pool {
        /**
         * Not used by the kernel, but marshalled.
         *
         * @param seed where to begin
         * @param mode how
         */
        @IoctlStruct
        record Start(@U32 @Range(min = 1, max = 9) int seed, Mode mode) {}

        /** Ways to go on. */
        @IoctlEnum
        enum Mode {
          /** One. */
          @Value(0) ONE,
          /** Two. */
          @Value(1) TWO
        }

        /** Tells how much entropy there is. */
        @IoR(nr = 0) @S32 int entropy() throws IoctlException;

        /** Starts. */
        @IoW(nr = 0x77) void start(Start start) throws IoctlException;
      }
      """;

  static final String PROGRAM =
      """
      package user.app;

      import io.github.ioctlabi.runtime.IoctlException;
      import java.nio.file.Path;
      import java.nio.file.StandardOpenOption;
      import user.api.Pool;
      import user.api.PoolIoctl;

      /** Calls the kernel. */
      public final class Program {
        private Program() {}

        /** Without arguments. */
        public static void main(String[] args) throws Exception {
          try (PoolIoctl pool = PoolIoctl.open(Path.of("/dev/urandom"), StandardOpenOption.READ)) {
            System.out.println("entropy " + (pool.entropy() >= 0));
            try {
              pool.start(new Pool.Start(3, Pool.Mode.TWO));
            } catch (IoctlException refused) {
              System.out.println(refused.getMessage());
            }
          }
        }
      }
      """;

  static final String MODULE =
      """
      /** A modular user. */
      module user.app {
        requires transitive io.github.ioctlabi.runtime;
        exports user.api;
      }
      """;

  private Sources() {}

  static Path write(Path directory, String name, String text) throws IOException {
    return Folders.write(directory, name, text);
  }
}
