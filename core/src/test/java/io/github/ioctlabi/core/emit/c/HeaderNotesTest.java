package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What headers say of commands and members beyond what C can. */
class HeaderNotesTest {
  @Test
  void aFileOpenForWriting() {
    says(
        command(Calling.PLAIN, new Permission(Optional.empty(), true)),
        "_IOW(0xbe, 0x01, __u32)",
        "* The file must be open for writing. */");
    says(
        command(
            Calling.PLAIN,
            new Permission(Optional.of(new Capability("CAP_NET_ADMIN", false)), true)),
        "* The caller needs CAP_NET_ADMIN. The file must be open for writing. */");
  }

  @Test
  void aCallThatMayStartAgain() {
    says(
        command(
            new Calling(
                Calling.PLAIN.result(),
                Calling.PLAIN.restart(),
                List.of("EBUSY", "EINTR"),
                Permission.NONE)),
        "* The kernel fills the argument in on EBUSY and EINTR too. After a signal it may start the"
            + " call again with that argument. */");
  }

  @Test
  void anOldCommandAndTheNewOne() {
    Calling wrapper =
        new Calling(
            Calling.PLAIN.result(),
            Calling.PLAIN.restart(),
            List.of(),
            Permission.NONE,
            false,
            Optional.of("NOTES_SET_ALL"));
    says(
        command(wrapper)
            .command(
                "NOTES_SET_ALL",
                new CommandNumber.Encoded(Direction.NONE, 0xbe, 2, Optional.empty()),
                new Payload.None(),
                Calling.PLAIN),
        "Superseded by NOTES_SET_ALL, which it wraps. */ #define NOTES_SET _IOW(");
  }

  private static Member truth(String name, Member.Flow flow) {
    DataType type = new DataType.IntegerType(IntegerKind.U8, Carrier.BOOLEAN);
    return CHeaders.noted(name, type, flow, null, null, "");
  }

  private static CHeaderBuilder struct(Direction direction) {
    StructDeclaration struct =
        CHeaders.struct(
            "notes_state",
            truth("on", Member.Flow.NORMAL),
            truth("up", Member.Flow.OUT),
            CHeaders.noted(
                "hz", Models.u8(), Member.Flow.NORMAL, new Range(4, 8, 4), null, "Samples."),
            CHeaders.noted("fd", new DataType.DescriptorType(), Member.Flow.NORMAL, null, null, ""),
            CHeaders.noted("log", new DataType.DescriptorType(), Member.Flow.OUT, null, null, ""),
            CHeaders.member(
                "data", Declarations.pointer(new PointerTarget.Segment(), PointerFlow.IN, "", 0)),
            Models.padded(CHeaders.member("last", Models.u8()), 4, "__pad0"));
    return new CHeaderBuilder("linux/notes.h", "NOTES")
        .struct(struct)
        .command(
            "ACT",
            direction,
            new Payload.ByAddress(
                new DataType.StructType(struct),
                direction.writes()
                    ? Optional.of(
                        new Value(
                            "state",
                            new DataType.StructType(struct),
                            Optional.empty(),
                            Place.of("state")))
                    : Optional.empty(),
                direction.reads()));
  }

  @Test
  void membersOfAnArgument() {
    says(
        struct(Direction.WRITE),
        "@on: 0 or 1 @",
        "@up: filled by the kernel @",
        "@hz: Samples. From 4 to 8, a multiple of 4. @",
        "@fd: a file descriptor, or -1 for none @",
        "@log: a file descriptor, filled by the kernel @",
        "@data: user-space address of memory that the kernel reads, 0 for none @",
        "@__pad0: must be zero */");
  }

  @Test
  void membersOfAnAnswer() {
    says(
        struct(Direction.READ),
        "@on: non-zero means true @",
        "@up: non-zero means true, filled by the kernel @",
        "@hz: Samples. @",
        "@fd: a file descriptor @",
        "@log: a file descriptor, filled by the kernel @",
        "@data: user-space address of memory that the kernel reads @",
        "@__pad0: zero */");
  }

  @Test
  void membersThatTravelBothWays() {
    says(
        struct(Direction.READ_WRITE),
        "@on: 0 or 1 when sent, non-zero means true when it comes back @",
        "@up: non-zero means true, filled by the kernel @",
        "@hz: Samples. From 4 to 8, a multiple of 4 when sent. @",
        "@fd: a file descriptor, or -1 for none @",
        "@log: a file descriptor, filled by the kernel @",
        "@__pad0: must be zero, comes back as zero */");
  }

  private static void says(CHeaderBuilder header, String... texts) {
    String text = CFiles.header(header.build());
    String plain = text.replaceAll("\\s+(\\* )?", " ");
    for (String each : texts) {
      String wanted = each.replaceAll("\\s+(\\* )?", " ");
      assertTrue(plain.contains(wanted), () -> wanted + "\nin\n" + text);
    }
  }

  private static CHeaderBuilder command(Calling plain, Permission permission) {
    return command(new Calling(plain.result(), plain.restart(), plain.readBackOn(), permission));
  }

  private static CHeaderBuilder command(Calling calling) {
    return new CHeaderBuilder("linux/notes.h", "NOTES")
        .command(
            "NOTES_SET",
            new CommandNumber.Encoded(Direction.WRITE, 0xbe, 1, Optional.empty()),
            Models.byAddress(new DataType.IntegerType(IntegerKind.U32, Carrier.INT), "rate", false),
            calling,
            new Parameter.Argument());
  }
}
