package io.github.ioctlabi.core.emit.c.selftest.text;

import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;

/** What a case says in a table that needs a driver which gives back what it got. */
final class EchoText {
  /** Nothing is done to the call. */
  private static final String VALID = "SELFTEST_ANSWER";

  private EchoText() {}

  /** Adds the initialisers of such a case, behind what it is called. */
  static void add(TestCase test, List<String> pieces) {
    switch (test) {
      case TestCase.Accepted accepted -> {
        pieces.add("0,");
        CaseText.mutation(accepted.mutation(), pieces);
        echo(accepted.returned() ? "ACCEPTED_BACK" : "ACCEPTED", pieces);
      }
      case TestCase.Raced raced -> {
        pieces.add(raced.wrong().reason().errno() + ",");
        CaseText.mutation(raced.wrong().mutation(), pieces);
        echo(raced.returned() ? "RACED_BACK" : "RACED", pieces);
      }
      case TestCase.Written written -> {
        pieces.add("0,");
        pieces.add(VALID + ",");
        pieces.add(written.element().orElse("0") + ",");
        CaseText.at(written.at(), IntegerKind.Order.NATIVE, pieces);
        echo("WRITTEN", pieces);
      }
      case TestCase.PartlyWritable partly -> {
        pieces.add(partly.enough() ? "0," : "EFAULT,");
        CaseText.last(VALID, partly.writable(), pieces);
        if (partly.memory() != Memory.ARGUMENT) {
          also(".memory = " + partly.memory().constant(), pieces);
        }
        echo("PARTLY_WRITABLE", pieces);
      }
      case TestCase.Refused _,
          TestCase.Answer _,
          TestCase.NoRoom _,
          TestCase.NoRoomElsewhere _,
          TestCase.NewDescriptor _ ->
          throw new IllegalArgumentException(test.what());
    }
  }

  private static void echo(String what, List<String> pieces) {
    also(".echo = SELFTEST_" + what, pieces);
  }

  /** Adds another initialiser. */
  private static void also(String initialiser, List<String> pieces) {
    pieces.add(pieces.removeLast() + ",");
    pieces.add(initialiser);
  }
}
