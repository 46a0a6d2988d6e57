package io.github.ioctlabi.bindings.writtenback;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.PaddingLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.UnionLayout;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Bytes of a struct as a kernel may leave them: any, but for addresses of data and descriptors. */
final class KernelBytes {

  /** What the kernel gives back as the same call has sent it: it never fills these in itself. */
  private static final Set<String> ECHOED =
      Set.of(
          "GpioV1$HandleRequest.consumerLabel",
          "GpioV1$EventRequest.consumerLabel",
          "GpioV2$LineRequest.consumer",
          "I2cDevice$SmbusTransfer.size",
          "KvmInterrupts$Irqchip.chipId",
          "KvmSev$SevCmd.id",
          "KvmVcpu$TprAccessCtl.enabled",
          "KvmVm$CreateDevice.type",
          "KvmXen$XenHvmAttr.type",
          "KvmXen$XenVcpuAttr.type",
          "SpiDevice$Transfer.csChange",
          "VirtualLan$Arguments.command");

  private static final byte NO_DESCRIPTOR = -1;
  private static final int MOST_ELEMENTS = 3;

  /** A size that no element divides other than in whole. */
  private static final int ELEMENT = 8;

  private final Random random;
  private final int elements;
  private final List<MemorySegment> sentAsZero = new ArrayList<>();

  KernelBytes(Random random) {
    this.random = random;
    this.elements = random.nextInt(MOST_ELEMENTS + 1);
  }

  /** Fills a struct, whose memory is zero, from its start on. */
  void fill(Class<?> record, MemorySegment target) {
    StructLayout layout = Marshalling.of(record).layout();
    RecordComponent[] components = record.getRecordComponents();
    Declared declared = Declared.of(record);
    long at = 0;
    int component = 0;
    for (MemoryLayout member : layout.memberLayouts()) {
      MemorySegment memory = target.asSlice(at, member.byteSize());
      if (member instanceof PaddingLayout) {
        randomize(memory);
        sentAsZero.add(memory);
      } else {
        fill(components[component], declared, member, memory, layout.byteSize());
        if (declared.isSentAsZero(component)) {
          sentAsZero.add(memory);
        }
        component++;
      }
      at += member.byteSize();
    }
    if (component != components.length) {
      throw new AssertionError(record + " has other components than " + layout);
    }
  }

  /** Clears what goes back as zero whatever was read: padding, and what a command does not send. */
  void clearWhatIsNotSent() {
    sentAsZero.forEach(each -> each.fill((byte) 0));
  }

  private void fill(
      RecordComponent component,
      Declared declared,
      MemoryLayout member,
      MemorySegment memory,
      long size) {
    if (component.getType().equals(Device.class)) {
      memory.fill(NO_DESCRIPTOR);
    } else if (declared.isCount(component.getName())) {
      long count =
          switch (declared.unitOf(component.getName())) {
            case "BYTES" -> (long) elements * ELEMENT;
            case "STRUCT_BYTES" -> size + elements;
            default -> elements;
          };
      memory.set(JAVA_BYTE, 0, (byte) count);
    } else if (ECHOED.contains(nameOf(component))) {
      fillSent(component.getType(), memory);
    } else {
      fill(component.getType(), member, memory);
    }
  }

  private static String nameOf(RecordComponent component) {
    String record = component.getDeclaringRecord().getName();
    return record.substring(record.lastIndexOf('.') + 1) + "." + component.getName();
  }

  private void fill(Class<?> type, MemoryLayout member, MemorySegment memory) {
    switch (member) {
      case GroupLayout _ when type.isRecord() -> fill(type, memory);
      case SequenceLayout array when elementOf(type).isRecord() ->
          memory.elements(array.elementLayout()).forEach(each -> fill(elementOf(type), each));
      case UnionLayout union when type.isSealed() -> randomize(memory.asSlice(0, smallest(union)));
      default -> {
        if (!isAddressOfData(type, member)) {
          randomize(memory);
        }
      }
    }
  }

  /** Bytes of a union that a tag selects in: those behind the selected member are not its own. */
  private static long smallest(UnionLayout union) {
    return union.memberLayouts().stream().mapToLong(MemoryLayout::byteSize).min().orElseThrow();
  }

  private static boolean isAddressOfData(Class<?> type, MemoryLayout member) {
    boolean holds = type.isArray() || type.isRecord() || type.equals(String.class);
    return holds && !(member instanceof SequenceLayout);
  }

  private static Class<?> elementOf(Class<?> type) {
    return type.isArray() ? elementOf(type.getComponentType()) : type;
  }

  /** A value that Java can send. */
  private void fillSent(Class<?> type, MemorySegment memory) {
    if (type.isEnum()) {
      fillSentConstant(type, memory);
    } else if (type.equals(String.class)) {
      int length = random.nextInt((int) memory.byteSize());
      memory.asSlice(0, length).fill((byte) ('a' + random.nextInt('z' - 'a')));
    } else {
      memory.set(JAVA_BYTE, 0, (byte) random.nextInt(2));
    }
  }

  private void fillSentConstant(Class<?> type, MemorySegment memory) {
    List<Long> numbers =
        Stream.of(type.getFields())
            .flatMap(each -> Stream.of(each.getAnnotationsByType(Value.class)))
            .map(Value::value)
            .toList();
    long number = numbers.get(random.nextInt(numbers.size()));
    for (int i = 0; i < memory.byteSize(); i++) {
      memory.set(JAVA_BYTE, i, (byte) (number >> (i * Byte.SIZE)));
    }
  }

  private void randomize(MemorySegment memory) {
    byte[] bytes = new byte[(int) memory.byteSize()];
    random.nextBytes(bytes);
    MemorySegment.copy(bytes, 0, memory, JAVA_BYTE, 0, bytes.length);
  }
}
