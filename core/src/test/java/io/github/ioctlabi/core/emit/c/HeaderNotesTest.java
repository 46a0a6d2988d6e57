package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
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
