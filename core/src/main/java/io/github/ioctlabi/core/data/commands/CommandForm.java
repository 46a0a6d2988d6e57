package io.github.ioctlabi.core.data.commands;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.types.References;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;

/** A command. */
public final class CommandForm {
  private static final String NAME = "name";
  private static final String C = "c";
  private static final String CONSTANT = "constant";
  private static final String NUMBER = "number";
  private static final String PAYLOAD = "payload";
  private static final String CALLING = "calling";

  private CommandForm() {}

  /** Writes a command. */
  public static void write(FactWriter out, Command command, PlaceForm places) {
    out.text(NAME, command.javaName());
    out.text(C, command.cName());
    out.text(CONSTANT, command.constant());
    DocForm.write(out, command.doc());
    out.object(NUMBER, facts -> CommandNumberForm.write(facts, command.number()));
    if (!(command.payload() instanceof Payload.None)) {
      out.object(PAYLOAD, facts -> PayloadForm.write(facts, command.payload(), places));
    }
    ParameterForm.write(out, command.parameters(), command.payload(), places);
    if (!command.calling().equals(Calling.PLAIN)) {
      out.object(CALLING, facts -> CallingForm.write(facts, command.calling()));
    }
    places.write(out, command.place());
  }

  /** Reads a command of an interface. */
  public static Command read(FactReader in, References references, Place around) {
    String name = Names.java(in, NAME);
    Place place = PlaceForm.read(in, around.label() + "." + name, around);
    Payload payload =
        in.optional(PAYLOAD, facts -> PayloadForm.read(facts, references, place))
            .orElse(new Payload.None());
    return new Command(
        name,
        Names.java(in, CONSTANT),
        Names.c(in, C),
        in.object(NUMBER, facts -> CommandNumberForm.read(facts, references)),
        ParameterForm.read(in, payload, place),
        payload,
        in.optional(CALLING, CallingForm::read).orElse(Calling.PLAIN),
        DocForm.read(in),
        place);
  }
}
