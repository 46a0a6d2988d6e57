package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.kit.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong option is an error that offers the nearest right one, and that mends it. */
class OptionsTest {
  private static final String KNOWN =
      "but -Aioctlabi.emit, -Aioctlabi.out, -Aioctlabi.lock and -Aioctlabi.lock.update: remove it";
  private static final String OUTPUTS =
      "; there are header, check, kernel, selftest, abi, syzkaller, doc: write ";

  private static final JavaFileObject PUMP =
      Compiling.source(
          "demo",
          "Pump",
          """
          @IoctlInterface(header = "linux/pump.h", type = 0xBE)
          public interface Pump { @Io(nr = 1) void stop() throws IoctlException; }
          """);

  private static Options read(String... options) {
    Map<String, String> given = new TreeMap<>();
    for (String option : options) {
      int end = option.indexOf('=');
      given.put(
          option.substring("-A".length(), end < 0 ? option.length() : end),
          end < 0 ? null : option.substring(end + 1));
    }
    return Options.of(given);
  }

  private static List<String> faults(String... options) {
    return read(options).faults().stream().map(Finding::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Aioctlabi.emti=header | -Aioctlabi.emit=header",
        "-Aioctlabi.Emit=check,kernel | -Aioctlabi.emit=check,kernel",
        "-AIOCTLABI.EMIT=check | -Aioctlabi.emit=check",
        "-Aioctlabi.emits=hedder | -Aioctlabi.emit=header",
        "-Aioctlabi.emit.list=kernel | -Aioctlabi.emit=kernel",
        "-Aioctlabi.emti | -Aioctlabi.emit=header,check,abi",
        "-Aioctlabi.Out=a/b | -Aioctlabi.out=a/b",
        "-Aioctlabi.output=a b | -Aioctlabi.out=a b",
        "-Aioctlabi.ou | -Aioctlabi.out=generated",
        "-Aioctlabi.locks | -Aioctlabi.lock=abi",
        "-Aioctlabi.Lock=abi/x | -Aioctlabi.lock=abi/x",
      })
  void aNameThatIsNearlyRightIsMended(String written, String meant) {
    assertEquals(
        List.of(written.split("=", -1)[0] + ": there is no such option: write " + meant),
        faults(written));
    assertEquals(List.of(), faults(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "-Aioctlabi.folder=x",
    "-Aioctlabi",
    "-Aioctlabi.",
    "-Aioctlabi=header",
    "-Aioctlabi.verbose"
  })
  void anyOtherNameIsToBeRemoved(String written) {
    assertEquals(
        List.of(written.split("=", -1)[0] + ": there is no such option, " + KNOWN),
        faults(written));
  }

  @Test
  void aNameBesideTheRightOneIsToBeRemoved() {
    assertEquals(
        List.of("-Aioctlabi.emti: there is no such option, " + KNOWN),
        faults("-Aioctlabi.emit=header", "-Aioctlabi.emti=kernel"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "header,chek | 'chek' is no output | header,check",
        "Header | 'Header' is no output | header",
        "headers,KERNEL | 'headers' is no output, 'KERNEL' is no output | header,kernel",
        "selftests | 'selftests' is no output | selftest",
        "header,poem | 'poem' is no output | header",
        "abis | 'abis' is no output | abi",
        "header,dispatcher | 'dispatcher' is no output | header",
        "syzkaler,docs,check | 'syzkaler' is no output, 'docs' is no output | syzkaller,doc,check",
        "header;check | 'header;check' is no output | header",
        "header,check,header | 'header' stands twice | header,check",
        "check,check,check | 'check' stands twice, 'check' stands twice | check",
        "headr,header | 'headr' is no output | header",
        "header,,check | a name is missing | header,check",
        "check, | a name is missing | check",
        "'' | a name is missing | header,check,abi",
        "' ' | a name is missing | header,check,abi",
        "',' | a name is missing, a name is missing | header,check,abi",
      })
  void aWrongListOfOutputsIsMended(String value, String wrong, String meant) {
    String mended = "-Aioctlabi.emit=" + meant;
    assertEquals(
        List.of("-Aioctlabi.emit: " + wrong + OUTPUTS + mended),
        faults("-Aioctlabi.emit=" + value));
    assertEquals(List.of(), faults(mended));
  }

  @Test
  void aListMayHaveSpaces() {
    assertEquals(List.of(), faults("-Aioctlabi.emit= header , selftest "));
    assertEquals(3, read("-Aioctlabi.emit= header , selftest ").outputs().size());
    assertEquals(4, read().outputs().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Aioctlabi.lock.update=yes | 'yes' is neither true nor false: write"
            + " -Aioctlabi.lock.update=true",
        "-Aioctlabi.lock.update | '' is neither true nor false: write -Aioctlabi.lock.update=true",
        "-Aioctlabi.lock.update=true | no folder of locks is named: write -Aioctlabi.lock=abi",
      })
  void anUpdateNeedsAFolder(String written, String wrong) {
    assertEquals(List.of("-Aioctlabi.lock.update: " + wrong), faults(written));
    assertEquals(List.of(), faults("-Aioctlabi.lock=abi", "-Aioctlabi.lock.update=false"));
    assertTrue(read("-Aioctlabi.lock=abi", "-Aioctlabi.lock.update=true").update());
  }

  @Test
  void aFolderMustBeNamed() {
    List<String> none =
        List.of("-Aioctlabi.out: no folder is named: write such as -Aioctlabi.out=generated");
    assertEquals(none, faults("-Aioctlabi.out"));
    assertEquals(none, faults("-Aioctlabi.out="));
    assertEquals(none, faults("-Aioctlabi.out=  "));
    assertEquals(
        List.of(
            "-Aioctlabi.out: 'a\0b' is no folder (Nul character not allowed): write such as"
                + " -Aioctlabi.out=generated"),
        faults("-Aioctlabi.out=a\0b"));
  }

  @Test
  void whatOthersUnderstandIsTheirs() {
    assertEquals(List.of(), faults("-Aother.emti=x", "-Aioctl.emit=x", "-Aioctlabix", "-Aemit=x"));
  }

  @Test
  void aWrongOptionIsOneErrorAndNothingIsEmitted() {
    Compilation.Result result =
        Compiling.of(PUMP).with("-Xlint:all", "-Aioctlabi.emti=header", "-Aother=1").run();
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : result.of(Diagnostic.Kind.ERROR)) {
      messages.add(each.getMessage(Locale.ROOT));
    }
    assertEquals(
        List.of(
            "[BadOption] -Aioctlabi.emti: there is no such option: write"
                + " -Aioctlabi.emit=header"),
        messages);
    assertEquals(new TreeSet<>(), result.files().keySet());
    // The compiler has its say about the options that nobody answers for, and about those only.
    assertTrue(result.messages().contains("'[other]'"), result::messages);
  }

  @Test
  void everyWrongOptionIsNamed() {
    Compilation.Result result =
        Compiling.of(PUMP).with("-Aioctlabi.out", "-Aioctlabi.emit=x", "-Aioctlabi.y").run();
    assertEquals(3, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.files().isEmpty());
  }
}
