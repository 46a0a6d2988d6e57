package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.processor.diagnostics.Places;
import io.github.ioctlabi.processor.read.commands.CallingReader;
import io.github.ioctlabi.processor.read.commands.CommandReader;
import io.github.ioctlabi.processor.read.commands.EncodedAsReader;
import io.github.ioctlabi.processor.read.commands.NumberReader;
import io.github.ioctlabi.processor.read.commands.PayloadReader;
import io.github.ioctlabi.processor.read.commands.ResultReader;
import io.github.ioctlabi.processor.read.headers.ConstantReader;
import io.github.ioctlabi.processor.read.headers.ExistingTypes;
import io.github.ioctlabi.processor.read.headers.HeaderAssembler;
import io.github.ioctlabi.processor.read.headers.InterfaceReader;
import io.github.ioctlabi.processor.read.ownership.EarlierRound;
import io.github.ioctlabi.processor.read.ownership.Includes;
import io.github.ioctlabi.processor.read.ownership.Origins;
import io.github.ioctlabi.processor.read.ownership.Owners;
import io.github.ioctlabi.processor.read.ownership.Unit;
import io.github.ioctlabi.processor.read.ownership.Units;
import io.github.ioctlabi.processor.read.placement.LegacyOnly;
import io.github.ioctlabi.processor.read.placement.Placement;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.structs.Library;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the declarations of one round. */
public final class Reader {
  private final Elements elements;
  private final Types types;
  private final FaultLog faults;
  private final Map<String, EarlierRound> settled;

  /**
   * A reader for one round.
   *
   * @param findings takes what is wrong
   * @param places takes where everything is
   * @param inSources whether an element is among the sources that are compiled
   * @param settled what became of declarations in earlier rounds, by qualified names
   */
  public Reader(
      Elements elements,
      Types types,
      Findings findings,
      Places places,
      Predicate<Element> inSources,
      Map<String, EarlierRound> settled) {
    this.elements = elements;
    this.types = types;
    this.faults = new FaultLog(findings, places, inSources);
    this.settled = Map.copyOf(settled);
  }

  /**
   * Reads all declarations in some outermost types.
   *
   * @param last whether no round follows, in which somebody may still use a declaration
   */
  public Reading read(Collection<TypeElement> roots, boolean last) {
    Placement placement = new Placement(faults);
    for (TypeElement root : roots) {
      guarded(
          root,
          () -> {
            placement.check(root);
            return root;
          });
    }
    Units units = new Units(faults, settled);
    units.discover(roots);
    Owners owners = Owners.assign(units.compiled());
    owners.reportUnclear(faults);
    if (last) {
      owners.reportUnused(faults);
    }
    DocReader docs = new DocReader(elements);
    Library library = new Library(faults, units, docs, new Origins(faults, elements));
    Map<String, List<Unit>> headers = byHeader(units.compiled());
    Includes.check(headers, faults);
    Map<String, Optional<Header>> read = new TreeMap<>();
    headers.forEach((path, own) -> read.put(path, header(path, own, units, library, docs)));
    for (Unit unit : owners.unclear()) {
      readAlone(unit, library);
    }
    for (Unit unit : owners.unused()) {
      readAlone(unit, library);
    }
    return new Reading(drafts(headers, read), names(owners.unclear()), names(owners.unused()));
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::name).toList();
  }

  private static Map<String, List<Unit>> byHeader(List<Unit> units) {
    Map<String, List<Unit>> headers = new TreeMap<>();
    for (Unit unit : units) {
      unit.header()
          .ifPresent(path -> headers.computeIfAbsent(path, _ -> new ArrayList<>()).add(unit));
    }
    return headers;
  }

  private Optional<Header> header(
      String path, List<Unit> units, Units all, Library library, DocReader docs) {
    TypeReader typeReader = new TypeReader(faults, library);
    CommandReader commands =
        new CommandReader(
            faults,
            docs,
            new NumberReader(faults, new EncodedAsReader(faults, all, library)),
            new PayloadReader(faults, typeReader, types),
            new CallingReader(faults, elements, new Origins(faults, elements)),
            new ResultReader(faults, types));
    InterfaceReader interfaces =
        new InterfaceReader(faults, commands, new ConstantReader(faults, docs), docs);
    HeaderAssembler assembler =
        new HeaderAssembler(faults, library, interfaces, new ExistingTypes(faults, elements));
    return guarded(
            units.getFirst().element(),
            () -> {
              boolean fresh = isFresh(path, units);
              new LegacyOnly(faults).check(units);
              Optional<Header> header = assembler.assemble(path, units, roots(units));
              return header.filter(_ -> fresh);
            })
        .flatMap(header -> header);
  }

  private boolean isFresh(String path, List<Unit> units) {
    if (settled.values().stream().noneMatch(before -> before.header().equals(path))) {
      return true;
    }
    for (Unit unit : units) {
      faults.report(
          Id.UNCLEAR_OWNER,
          unit.element(),
          Fault.of(path + " was complete before this type was generated", "name another header")
              .in(unit.toString()));
    }
    return false;
  }

  private static Set<Place> roots(List<Unit> units) {
    Set<Place> roots = new HashSet<>();
    for (Unit unit : units) {
      roots.add(unit.place());
      for (Unit used : unit.uses().keySet()) {
        if (used.compiled() && used.header().isEmpty()) {
          roots.add(used.place());
        }
      }
    }
    return roots;
  }

  private void readAlone(Unit unit, Library library) {
    for (TypeElement type : unit.types()) {
      guarded(
          type,
          () ->
              Declarations.isEnum(type)
                  ? library.named(type).isPresent()
                  : Declarations.isUnion(type)
                      ? library.union(type).isPresent()
                      : library.struct(type).isPresent());
    }
  }

  private List<Draft> drafts(Map<String, List<Unit>> headers, Map<String, Optional<Header>> read) {
    List<Draft> drafts = new ArrayList<>();
    headers.forEach((path, units) -> {
      Set<Place> roots = roots(units);
      drafts.add(
          new Draft(
              path,
              names(units),
              roots,
              dependencies(path, units),
              roots.stream().anyMatch(faults.unresolved()::contains),
              read.getOrDefault(path, Optional.empty())));
    });
    return drafts;
  }

  private static Set<String> dependencies(String path, List<Unit> units) {
    Set<String> dependencies = new TreeSet<>();
    for (Unit unit : units) {
      Stream.concat(unit.uses().keySet().stream(), unit.returns().stream())
          .filter(Unit::compiled)
          .flatMap(used -> used.header().stream())
          .filter(header -> !header.equals(path))
          .forEach(dependencies::add);
    }
    return dependencies;
  }

  /** Runs a step; a fault of the processor itself becomes a finding on what was being read. */
  private <T> Optional<T> guarded(TypeElement subject, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      faults.report(
          Id.INTERNAL_ERROR,
          subject,
          Fault.of(
                  "the processor failed to read it (%s)".formatted(fault),
                  "please report this with the declaration")
              .in(Declarations.label(subject)));
      return Optional.empty();
    }
  }
}
