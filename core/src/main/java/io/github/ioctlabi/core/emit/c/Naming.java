package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.names.ReservedNames;
import io.github.ioctlabi.core.names.TakenNames;
import io.github.ioctlabi.core.names.TakenNames.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses names that the rest of a C file leaves free. What the rest is, its text says: the file is
 * written with drafts in place of the names, and all other identifiers in it are taken. So no name
 * is another's, and no variable hides a function that the file calls.
 */
public final class Naming {
  /** What a draft has in it, and no other identifier; a number behind it tells the function. */
  private static final Pattern DRAFT = Pattern.compile("\\$([0-9]*)");

  /** Where a function ends, or another definition of several lines. */
  private static final Pattern END = Pattern.compile("^}", Pattern.MULTILINE);

  /** What replaces a word wherever it stands, or makes a declaration of it another one. */
  private static final Set<Kind> EVERYWHERE = EnumSet.of(Kind.MACRO, Kind.TYPE);

  /** What functions and variables of a file must not meet in the headers that it includes. */
  private static final Set<Kind> IN_FILES = EnumSet.of(Kind.MACRO, Kind.TYPE, Kind.CALL, Kind.NAME);

  private static final Set<Kind> TAGS = EnumSet.of(Kind.MACRO, Kind.TAG);

  /** How far the names are chosen. */
  private enum Pass {
    /** All are drafts. */
    DRAFT,
    /** Those of the file are chosen. */
    OUTER,
    /** Those inside of functions, too. */
    ALL
  }

  private final Pass pass;
  private final Identifiers declared;
  private final Identifiers outer;
  private final Map<String, Set<String>> inner;
  private int functions;
  private final Set<String> files = new HashSet<>();
  private final Set<String> tags = new HashSet<>();

  private Naming(
      Pass pass, Identifiers declared, Identifiers outer, Map<String, Set<String>> inner) {
    this.pass = pass;
    this.declared = declared;
    this.outer = outer;
    this.inner = inner;
  }

  /**
   * Writes a file.
   *
   * @param neighbours what it may be compiled together with
   * @param file makes the text; it asks for the same names in the same order each time
   */
  public static String write(Header header, Neighbours neighbours, Function<Naming, String> file) {
    return write(header, neighbours, file, text -> text);
  }

  /**
   * Writes files that share their names.
   *
   * @param neighbours what they may be compiled together with
   * @param files makes the texts; it asks for the same names in the same order each time
   * @param whole all that is in them
   */
  public static <T> T write(
      Header header, Neighbours neighbours, Function<Naming, T> files, Function<T, String> whole) {
    Identifiers declared = declared(header, neighbours);
    Identifiers outer = Identifiers.of(draft(header, neighbours, files.andThen(whole)));
    Naming chosen = new Naming(Pass.OUTER, declared, outer, Map.of());
    Map<String, Set<String>> inner = inner(whole.apply(files.apply(chosen)));
    return files.apply(new Naming(Pass.ALL, declared, outer, inner));
  }

  /** The file with drafts in place of all names that are chosen: they have a {@code $} in them. */
  static String draft(Header header, Neighbours neighbours, Function<Naming, String> file) {
    Identifiers none = new Identifiers(Set.of(), Set.of(), Set.of());
    return file.apply(new Naming(Pass.DRAFT, declared(header, neighbours), none, Map.of()));
  }

  /** What each function has in its text, by the number of the function. */
  private static Map<String, Set<String>> inner(String text) {
    Map<String, Set<String>> inner = new HashMap<>();
    for (String part : END.split(text, -1)) {
      Set<String> names = Identifiers.of(part).names();
      names.stream()
          .map(DRAFT::matcher)
          .filter(Matcher::find)
          .map(draft -> draft.group(1))
          .distinct()
          .forEach(number -> inner.computeIfAbsent(number, _ -> new HashSet<>()).addAll(names));
    }
    return inner;
  }

  /** What the header and others beside it declare for whoever includes them. */
  static Identifiers declared(Header header, Neighbours neighbours) {
    Set<String> names = Neighbours.names(header);
    names.addAll(neighbours.names());
    Set<String> tags = Neighbours.tags(header);
    tags.addAll(neighbours.tags());
    return new Identifiers(tags, Set.of(), names);
  }

  /**
   * A function, variable or macro of the file.
   *
   * @param wanted what it should be called; parts of it may be names that were chosen here
   */
  public String file(String wanted) {
    String plain = DRAFT.matcher(wanted).replaceAll("");
    String name = plain;
    for (int i = 2; isTakenInFile(name) || !files.add(name); i++) {
      name = plain + "_" + i;
    }
    return pass == Pass.DRAFT ? name + "$" : name;
  }

  private boolean isTakenInFile(String name) {
    return declared.names().contains(name) || outer.names().contains(name) || is(name, IN_FILES);
  }

  /** The tag of a struct of the file. */
  public String tag(String wanted) {
    String name = wanted;
    for (int i = 2; isTakenTag(name) || !tags.add(name); i++) {
      name = wanted + "_" + i;
    }
    return pass == Pass.DRAFT ? name + "$" : name;
  }

  private boolean isTakenTag(String name) {
    return declared.tags().contains(name)
        || declared.names().contains(name)
        || outer.tags().contains(name)
        || is(name, TAGS);
  }

  /** The names of one function's variables. */
  public Inside variables() {
    String number = Integer.toString(functions++);
    return new Inside("$" + number, inner.getOrDefault(number, Set.of()));
  }

  /** The names of the members of one struct of the file, or of the parameters of a prototype. */
  public Inside members() {
    return new Inside("$", Set.of());
  }

  /** Whether what looks like a call of that name would be taken for a macro of the kernel. */
  public static boolean isCallOfMacro(String name) {
    return is(name, EnumSet.of(Kind.CALL));
  }

  private static boolean is(String name, Set<Kind> kinds) {
    return TakenNames.of(name).anyMatch(entry -> kinds.contains(entry.kind()));
  }

  /** Names beside each other. */
  public final class Inside {
    private final String draft;
    private final Set<String> around;
    private final Set<String> used = new HashSet<>();

    private Inside(String draft, Set<String> around) {
      this.draft = draft;
      this.around = around;
    }

    /**
     * A free name.
     *
     * @param endings what makes other names of it, which are free too
     */
    public String name(String wanted, String... endings) {
      boolean never = ReservedNames.inC(wanted).isPresent() || is(wanted, EVERYWHERE);
      String name = never ? wanted + "_" : wanted;
      for (int i = 2; family(name, endings).anyMatch(this::isTaken); i++) {
        name = wanted + "_" + i;
      }
      family(name, endings).forEach(used::add);
      return pass == Pass.ALL ? name : name + draft;
    }

    /** Whether a name can be had as it is. */
    public boolean isFree(String wanted) {
      return !isTaken(wanted);
    }

    private static Stream<String> family(String name, String... endings) {
      return Stream.concat(Stream.of(name), Stream.of(endings).map(ending -> name + ending));
    }

    private boolean isTaken(String name) {
      return used.contains(name)
          || declared.names().contains(name)
          || around.contains(name)
          || ReservedNames.inC(name).isPresent()
          || is(name, EVERYWHERE);
    }
  }
}
