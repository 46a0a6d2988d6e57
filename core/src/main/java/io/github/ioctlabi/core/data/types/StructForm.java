package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A struct with its members. */
public final class StructForm {
  private static final String PUBLIC = "public";
  private static final String C = "c";
  private static final String HEADER = "header";
  private static final String EXISTING = "existing";
  private static final String PACKED = "packed";
  private static final String ALIGN = "align";
  private static final String EXTENSION = "extension";
  private static final String MEMBERS = "members";

  private static final int LARGEST_ALIGNMENT = 4096;

  private StructForm() {}

  /** Writes a struct. */
  public static void write(FactWriter out, StructDeclaration struct, Home home, PlaceForm places) {
    Names.write(out, TypeForm.STRUCT, struct.javaName());
    out.flag(PUBLIC, struct.isPublic(), true);
    out.text(C, struct.cName());
    out.text(HEADER, struct.header(), home.path());
    out.flag(EXISTING, struct.existing(), home.existing());
    DocForm.write(out, struct.doc(), told(struct.members()));
    out.flag(PACKED, struct.shape().packed());
    out.number(ALIGN, struct.shape().align(), 0);
    Words.write(out, EXTENSION, struct.shape().extension(), Extension.FIXED);
    places.write(out, struct.place());
    out.list(MEMBERS, struct.members(), (each, member) -> MemberForm.write(each, member, places));
  }

  /** Reads a struct whose name and place have been read, and all that it uses. */
  public static StructDeclaration read(
      FactReader in, JavaName name, Place place, Home home, References references) {
    List<Member> members = in.list(MEMBERS, each -> MemberForm.read(each, place, references));
    if (members.isEmpty()) {
      throw in.fault(name.nested() + " has no member", "write \"" + MEMBERS + "\"");
    }
    StructShape shape =
        new StructShape(
            in.flag(PACKED),
            align(in),
            Words.read(in, EXTENSION, Extension.values(), Extension.FIXED));
    return new StructDeclaration(
        name,
        in.flag(PUBLIC, true),
        Names.cOrNone(in, C),
        Names.header(in, HEADER, home.path()),
        DocForm.read(in, told(members)),
        shape,
        members,
        place,
        in.flag(EXISTING, home.existing()),
        Origin.HERE);
  }

  private static int align(FactReader in) {
    int align = Math.toIntExact(in.number(ALIGN, 0, 0, LARGEST_ALIGNMENT));
    if (Integer.bitCount(align) > 1) {
      throw in.fault(ALIGN, "no struct is aligned to %d".formatted(align), "write a power of two");
    }
    return align;
  }

  /** What members say of themselves stands in the comment of the record. */
  private static Map<String, String> told(List<Member> members) {
    Map<String, String> told = new LinkedHashMap<>();
    members.stream()
        .filter(member -> !member.doc().isEmpty())
        .forEach(member -> told.put(member.javaName(), member.doc()));
    return told;
  }
}
