package io.github.ioctlabi.core.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingsTest {
  private final Place root = new Place("Sensor", null, Set.of(Id.BULK_ARGUMENT));
  private final Place method = new Place("Sensor.reset", root, Set.of(Id.IMPLICIT_PADDING));

  @Test
  void keepsWhatNoPlaceLifts() {
    Findings findings = new Findings();
    findings.report(Id.DUPLICATE_COMMAND, method, Fault.of("first"));
    findings.report(Id.VERSION_FIELD, method, Fault.of("second"));
    assertEquals(
        List.of(
            new Finding(Id.DUPLICATE_COMMAND, method, Fault.of("first")),
            new Finding(Id.VERSION_FIELD, method, Fault.of("second"))),
        findings.all());
    assertThrows(UnsupportedOperationException.class, () -> findings.all().clear());
  }

  @Test
  void dropsWhatItsPlaceOrOneAroundItLifts() {
    Findings findings = new Findings();
    findings.report(Id.IMPLICIT_PADDING, method, Fault.of("here"));
    findings.report(Id.BULK_ARGUMENT, method, Fault.of("around"));
    assertEquals(List.of(), findings.all());
    findings.report(Id.IMPLICIT_PADDING, root, Fault.of("not inside"));
    assertEquals(1, findings.all().size());
  }

  @Test
  void liftsNothingFatal() {
    Findings findings = new Findings();
    Place lifting = new Place("X", null, Set.of(Id.BAD_HEADER, Id.ARGUMENT_TOO_LARGE));
    findings.report(Id.BAD_HEADER, lifting, Fault.of("fatal by its kind"));
    findings.reportFatal(Id.ARGUMENT_TOO_LARGE, lifting, Fault.of("fatal here"));
    findings.report(Id.ARGUMENT_TOO_LARGE, lifting, Fault.of("lifted"));
    assertEquals(
        List.of("fatal by its kind", "fatal here"),
        findings.all().stream().map(Finding::message).toList());
    assertTrue(findings.all().stream().allMatch(Finding::isError));
  }

  @Test
  void namesTheRootsOfErrorsOnly() {
    Findings findings = new Findings();
    findings.report(Id.VERSION_FIELD, Place.of("Advised"), Fault.of("advice"));
    assertEquals(Set.of(), findings.faultyRoots());
    findings.report(Id.DUPLICATE_COMMAND, method, Fault.of("error"));
    assertEquals(Set.of(root), findings.faultyRoots());
    assertFalse(findings.all().getFirst().isError());
  }

  @Test
  void notesWhatIsNotPortableInAnExistingHeader() {
    Findings findings = new Findings();
    Place bound = new Place("Bound", null, Set.of());
    Place inside = new Place("Bound.Config", bound, Set.of());
    Place member = new Place("Bound.Config.a", inside, Set.of());
    findings.report(Id.IMPLICIT_PADDING, member, Fault.of("before the header is known"));
    findings.report(Id.VERSION_FIELD, member, Fault.of("advice"));
    findings.report(Id.BAD_HEADER, bound, Fault.of("fatal"));
    findings.reportFatal(Id.ARGUMENT_TOO_LARGE, member, Fault.of("fatal here"));
    findings.declare(List.of(bound), true);
    findings.report(Id.PACKED_STRUCT, inside, Fault.of("after"));
    findings.report(Id.PACKED_STRUCT, Place.of("elsewhere"), Fault.of("made"));
    assertEquals(
        List.of(
            "before the header is known NOTE",
            "fatal ERROR",
            "fatal here ERROR",
            "after NOTE",
            "made ERROR"),
        findings.all().stream().map(each -> each.message() + " " + each.severity()).toList());
  }

  @Test
  void leavesOutOfNotesWhatWouldChangeTheHeader() {
    Findings findings = new Findings();
    Place bound = Place.of("Bound");
    findings.declare(List.of(bound), true);
    findings.report(
        Id.IMPLICIT_PADDING, bound, Fault.of("4 bytes (offset 4: there) before 'a'", "put them"));
    findings.report(
        Id.UNBOUNDED_COUNT,
        bound,
        Fault.of("nothing bounds 'a'", Remedy.keepingAbi("put max = ...")));
    findings.report(Id.BAD_HEADER, bound, Fault.of("no path", "mend it"));
    assertEquals(
        List.of(
            "4 bytes (offset 4: there) before 'a'",
            "nothing bounds 'a': put max = ...",
            "no path: mend it"),
        findings.all().stream().map(Finding::message).toList());
  }

  @Test
  void knowsTheNearestDeclaration() {
    Findings findings = new Findings();
    Place both = Place.of("Both");
    Place bound = new Place("Both.Bound", both, Set.of());
    Place made = new Place("Both.Made", both, Set.of());
    findings.declare(List.of(both), true);
    findings.declare(List.of(both, made), false);
    findings.declare(List.of(bound), true);
    findings.report(Id.PACKED_STRUCT, bound, Fault.of("bound"));
    findings.report(Id.PACKED_STRUCT, made, Fault.of("made"));
    findings.report(Id.PACKED_STRUCT, both, Fault.of("both"));
    assertEquals(
        List.of(Severity.NOTE, Severity.ERROR, Severity.ERROR),
        findings.all().stream().map(Finding::severity).toList());
    assertEquals(Set.of(both), findings.faultyRoots());
  }

  @Test
  void reportsEachKindInItsWay() {
    assertEquals(Severity.ERROR, Id.BAD_HEADER.severity());
    assertEquals(Severity.ERROR, Id.PACKED_STRUCT.severity());
    assertEquals(Severity.WARNING, Id.VERSION_FIELD.severity());
    assertEquals(Severity.NOTE, Id.REGISTERED_TYPE.severity());
  }

  @Test
  void knowsTheRulesOfTheAnnotations() {
    assertEquals(
        Arrays.stream(RuleId.values()).map(Enum::name).toList(),
        Arrays.stream(Id.values()).map(Enum::name).toList());
    assertEquals("BadCName", Id.BAD_C_NAME.printed());
    assertEquals("DuplicateCName", Id.DUPLICATE_C_NAME.printed());
    assertEquals("ImplicitPadding", Id.IMPLICIT_PADDING.printed());
  }

  @Test
  void comparesPlacesByIdentity() {
    assertFalse(Place.of("a").equals(Place.of("a")));
    assertEquals("Sensor.reset", method.toString());
    assertEquals(root, method.root());
    assertEquals(root, method.enclosing());
  }
}
