package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dispatcher of a whole vocabulary, called in user space by a C program. */
@Tag("whole")
class DispatcherTest {
  private static final String WARNINGS = " -g -Wall -Wextra -Werror";
  private static final String SANITIZED =
      " -fsanitize=address,undefined -fno-sanitize-recover=undefined";

  private static final String NARROW = "i686-linux-gnu-gcc -static -g -w";

  @TempDir static Path folder;

  private static Dispatching dispatching;
  private static String original = "";

  @BeforeAll
  static void compile() throws IOException {
    dispatching = new Dispatching(folder);
    original = dispatching.source();
  }

  /** One test for each line of the program's report. */
  @TestFactory
  Stream<DynamicTest> behaves() throws IOException {
    CTools.require("gcc" + SANITIZED);
    dispatching.replace(original);
    Tool run = dispatching.run("gcc" + WARNINGS + SANITIZED);
    List<String> lines = run.output().lines().toList();
    List<String> reports =
        lines.stream().filter(line -> line.startsWith("ok ") || line.startsWith("not ")).toList();
    assertEquals("1.." + reports.size(), lines.getFirst(), run.output());
    return Stream.concat(
        reports.stream()
            .map(report ->
                DynamicTest.dynamicTest(
                    report.replaceFirst(".* - ", ""),
                    () -> assertTrue(report.startsWith("ok "), run.output()))),
        Stream.of(DynamicTest.dynamicTest("ends", () -> assertEquals(0, run.status()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clang -O1 -fsanitize=address,undefined", "gcc -O2", "clang -O2"})
  void behavesWith(String compiler) throws IOException {
    CTools.require(compiler);
    dispatching.replace(original);
    Tool run = dispatching.run(compiler + WARNINGS);
    assertEquals(0, run.status(), run.output());
    assertFalse(run.output().contains("not ok"), run.output());
  }

  @Test
  void aNetworkDeviceAndAFileOfOneHeader() throws IOException {
    CTools.require("gcc" + SANITIZED);
    Tool run = dispatching.run("gcc" + WARNINGS + SANITIZED, "wire_test.c");
    assertEquals(new Tool(0, "ok 1 - wire\n"), run);
  }

  /** Where an address has 32 bits, its other half must be zero. */
  @Test
  void aKernelOf32Bits() throws IOException {
    CTools.require(NARROW);
    dispatching.replace(original);
    Tool sound = dispatching.run(NARROW, "narrow_test.c");
    assertEquals(0, sound.status(), sound.output());
    assertTrue(original.contains("return (uintptr_t)address == address;"), original);
    dispatching.replace(original.replace("(uintptr_t)address == address", "address || true"));
    Tool faulty = dispatching.run(NARROW, "narrow_test.c");
    assertTrue(faulty.output().contains("not ok 3 - far_addresses"), faulty.output());
  }

  /** Every fault that is planted in the dispatcher makes the program fail. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "::",
      quoteCharacter = '`',
      textBlock =
          """
          no check of a reserved member :: if (values->zero) :: if (0)
          no check of padding :: if (memchr_inv(values->__pad0, :: if (0 && memchr_inv(values->__pad0,
          no check of a reserved array :: if (memchr_inv(&values->spare, :: if (0 && memchr_inv(&values->spare,
          no check of flags :: if (values->mode & :: if (0 && values->mode &
          a flag too many :: if (values->mode & ~( :: if (values->mode & ~(4 |
          a boolean too far :: values->on > 1 :: values->on > 2
          a range too far below :: values->small < 10 :: values->small < 9
          a range too far above :: values->small > 20 :: values->small > 21
          a range in the wrong order :: be32_to_cpu(values->port) > 100 :: values->port > 100
          an unsigned range as signed :: values->big > 18446744073709551614ULL :: (s64)values->big > -2
          a mask that is too small :: steps->pages & 0xfff :: steps->pages & 0x7ff
          a negative number as a huge one :: steps->sixths < 0 ? -(u64)steps->sixths : (u64)steps->sixths :: steps->sixths
          a rest that is not looked at :: return !rest; :: return true;
          an enum that is not checked :: switch (values->level) { :: switch (0) {
          nanoseconds of a second :: values->at.tv_nsec >= NSEC_PER_SEC :: values->at.tv_nsec > NSEC_PER_SEC
          nanoseconds below zero :: values->at.tv_nsec < 0 :: 0
          a loop that never rests :: 	cond_resched(); :: 	;
          a loop that outlives its caller :: return fatal_signal_pending(current); :: return false;
          memory that nobody accounts for :: GFP_KERNEL_ACCOUNT :: GFP_KERNEL
          a string without an end :: if (!memchr(values->name, :: if (0 && !memchr(values->name,
          a string with a secret :: memset(text + length, 0, size - length) :: (void)length
          a string that the driver did not end :: strnlen(text, size - 1) :: strnlen(text, size)
          a string that is ended before it is judged :: strnlen(text, size); :: strnlen(text, size - 1);
          an unknown tag :: switch (chosen->which) { :: switch (chosen->which > 4 ? 1 : chosen->which) {
          bytes behind a member of a union :: return !memchr_inv((const u8 *)start :: return 1 || !memchr_inv((const u8 *)start
          a capability that is not asked for :: if (!capable(CAP_SYS_ADMIN)) :: if (0)
          a capability in any namespace :: if (!ns_capable( :: if (0 && !ns_capable(
          a copy before the capability :: if (!capable(CAP_SYS_ADMIN)) :: if (copy_from_user(&rate, call->user, 4) || !capable(CAP_SYS_ADMIN))
          a file that is open for anything :: f_mode & FMODE_WRITE :: f_mode >= 0
          a file before the capability :: if (!capable(CAP_SYS_ADMIN)) :: if ((call->file->f_mode & 3) != 1 && !capable(CAP_SYS_ADMIN))
          an answer that begins with a secret :: memset(&mixed, 0, sizeof(mixed)); :: memset(&mixed, 1, sizeof(mixed));
          an @Out member that the driver sees :: mixed->out = 0; :: ;
          a reserved member that leaks :: mixed->zero = 0; :: ;
          padding that leaks :: memset(mixed->__pad0, 0, :: memset(mixed->__pad0, 1,
          a hole that leaks :: memset((u8 *)start + from, 0, to - from); :: (void)start, (void)from, (void)to;
          a copy out after any failure :: ret != -ENOSPC && ret != -EAGAIN && :: 0 &&
          no copy out after the failure named :: ret != -ENOSPC && ret != -EAGAIN && :: 1 ||
          no copy out after a signal :: case -ERESTARTNOHAND: :: case -ERESTARTNOHAND - 1:
          a count too far :: if (entries_count > 4) :: if (entries_count > 5)
          a count that is left unjudged :: if ((u64)part->entry_count > 4) :: if (0)
          a count of bytes that is left unjudged :: if (part->word_bytes / sizeof(__u32) > 4) :: if (0)
          a negative count as a small one :: if ((u64)part->entry_count > 4) :: if (part->entry_count > 4)
          a size of memory that is left unjudged :: if (part->size > 1099511627776ULL) :: if (part->size > 1099511627777ULL)
          a copy of too much :: if (count > 4)\\n\\t\\treturn ERR_PTR(-E2BIG); :: if (0)\\n\\t\\treturn ERR_PTR(-E2BIG);
          a copy of part of an element :: return ERR_PTR(-EINVAL); :: ;
          a copy that nobody frees :: out:\\n\\tkvfree(entries);\\n\\treturn ERR_PTR(ret); :: out:\\n\\treturn ERR_PTR(ret);
          a copy out beyond the count :: min_t(u64, part->word_bytes / sizeof(*words), filled) :: filled
          a copy out beyond what is filled :: min_t(u64, part->word_bytes / sizeof(*words), filled) :: part->word_bytes / sizeof(*words)
          half an element that is left :: if (part->word_bytes % sizeof(__u32)) :: if (0)
          half an element of many bytes :: if (!dsp_is_multiple((u64)stretch->bytes :: if (0 && !dsp_is_multiple((u64)stretch->bytes
          a count in a packed struct :: if ((u64)tight->parts[i].entry_count > 4) :: if (0)
          a count after the values :: if (part->size > 1099511627776ULL) :: if (part->rank <= 9 && part->size > 1099511627776ULL)
          a count that is fetched again :: listed->count = told; :: ;
          a size that is fetched again :: growing.size = size; :: ;
          elements that are not checked :: ret = dsp_check_entry(&entries[i]); :: ret = 0;
          the last element forgotten :: i < entries_count; i++ :: i + 1 < entries_count; i++
          more copied out than there is room :: entries_count = min_t(u64, entries_count, pointers.entry_count); :: entries_count = pointers.entry_count & 7;
          an address that the driver wrote :: copy_to_user(entries_user, :: copy_to_user(u64_to_user_ptr(pointers.entries),
          memory that is not freed :: kvfree(one); :: ;
          a file that is not put :: fput(file); :: ;
          a number that is not put :: put_unused_fd(fd); :: ;
          a file installed after a failure :: if (keep && !IS_ERR_OR_NULL(file)) { :: if (!IS_ERR_OR_NULL(file)) {
          an error that is put :: if (!IS_ERR_OR_NULL(file))\\n\\t\\tfput(file); :: if (file)\\n\\t\\tfput(file);
          no file as a success :: if (!opened) :: if (0)
          no file in an answer :: !log || !data :: !log
          an error as a file :: if (IS_ERR(data)) :: if (0)
          a number without a name :: ret <= max :: ret < 4096
          an error that is none :: ret >= -MAX_ERRNO :: ret >= -8192
          a number that is too large :: if (ret > INT_MAX) :: if (0)
          a function that is not to be called :: ret = dsp_begin(call, 0);\\n\\tif (!ret) { :: ret = dsp_begin(call, 0);\\n\\t{
          an answer that nobody has made :: ret = dsp_begin(call, 0); :: ret = dsp_begin(call, INT_MAX);
          a number that is not believed :: ret = dsp_begin(call, INT_MAX); :: ret = dsp_begin(call, 0);
          one warning of all commands :: if (!*call->command->warned) { :: static bool once;\\n\\tif (!once && (once = true)) {
          a warning each time :: if (!*call->command->warned) { :: {
          nothing is undone :: if (ret < 0 && call->ops->undo_create) :: if (0)
          all is undone :: if (ret < 0 && call->ops->undo_create) :: if (call->ops->undo_create)
          a number too large that is not undone :: ret = -EOVERFLOW;\\n\\t\\tgoto undo; :: return -EOVERFLOW;
          an answer after one that cannot be told :: &found, sizeof(found))) {\\n\\t\\tret = -EFAULT;\\n\\t\\tgoto out; :: &found, sizeof(found))) {\\n\\t\\tret = -EFAULT;
          what was not made is undone :: made && ret < 0 :: ret < 0
          no way back is a way :: ret < 0 && call->ops->undo_create :: ret < 0
          a file that fails is not undone :: ret = PTR_ERR(data);\\n\\t\\tgoto undo; :: ret = PTR_ERR(data);\\n\\t\\tgoto out;
          a wrapper without a function :: if (!call->ops->play_note)\\n\\t\\treturn -ENOTTY;\\n\\tif (!(call->file->f_mode & FMODE_WRITE))\\n\\t\\treturn -EBADF;\\n\\tif (copy_from_user(&pitch :: if (!(call->file->f_mode & FMODE_WRITE))\\n\\t\\treturn -EBADF;\\n\\tif (copy_from_user(&pitch
          a newer struct with a secret :: memset(&note, 0, sizeof(note));\\n\\tnote.hertz :: note.hertz
          a wrapped member forgotten :: note.hertz = pitch.hertz; :: ;
          a wrapped array forgotten :: memcpy(note.name, pitch.name, :: memcpy(note.name, note.name,
          a wrapped answer forgotten :: heard.level = all->level; :: ;
          a wrapped answer of an error :: heard.cycles = all->cycles; :: if (ret >= 0)\\n\\t\\theard.cycles = all->cycles;
          a wrapper that undoes nothing :: if (made && ret < 0 && call->ops->undo_hear_all) :: if (0)
          a newer struct that is not freed :: kfree(all);\\n\\treturn ret; :: return ret;
          a begin without an end :: call->ops->hooks.end( :: (void)(
          an end with another result :: hooks.end(call->file, call->cmd, ret) :: hooks.end(call->file, call->cmd, 0)
          half an element :: if (size % sizeof(*entries)) :: if (0)
          a size beyond a page :: if (size > PAGE_SIZE) :: if (size > 2 * PAGE_SIZE)
          a size that nobody knows whole :: size = min_t(size_t, size, sizeof(growing)); :: ;
          a size below the first one :: if (size < DSP_GROWING_SIZE_VER0) :: if (size < 8)
          any direction :: (cmd & table->mask) == table->cmd :: (cmd << 2) == (table->cmd << 2)
          any size :: (cmd & table->mask) == table->cmd :: ((cmd ^ table->cmd) & ~IOCSIZE_MASK) == 0
          no table of the type :: case 0xc5: :: case 0xc6:
          a command without a function :: if (!call->ops->reset) :: if (0)
          a pointer of 64 bits :: .user = compat_ptr(arg), :: .user = (void __user *)arg,
          """)
  void everyFaultIsSeen(String name, String right, String wrong) throws IOException {
    CTools.require("gcc");
    String sound = right.translateEscapes();
    String faulty = wrong.translateEscapes();
    assertTrue(original.contains(sound), name + ": the dispatcher has no " + sound);
    dispatching.replace(original.replace(sound, faulty));
    Tool run = dispatching.run("gcc -w -O0");
    assertNotEquals(0, run.status(), run.output());
  }

  /** The vocabulary's module, in the kernel's own build, with sparse. */
  @Test
  void aModuleOfTheWholeVocabulary(@TempDir Path module) throws IOException {
    CTools.require("gcc");
    CTools.require("make");
    CTools.require("sparse");
    Path kernel = KernelTools.build();
    new Dispatching(module);
    CTools tools = new CTools(module);
    tools.write(
        "Kbuild",
        """
        obj-m := t.o
        t-y := module.o kernel/linux/dispatch_ioctl.o
        ccflags-y := -I$(src)/uapi -I$(src)/kernel -Wframe-larger-than=1024
        """);
    tools.write("module.c", Files.readString(Dispatching.SOURCES.resolve("module.c")));
    Tool run =
        tools.run("make -s -C " + kernel + " M=" + module + " W=1 C=2 CHECK=sparse t.o", List.of());
    assertEquals(new Tool(0, ""), run);
  }
}
