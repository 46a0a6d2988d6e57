package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.names.Places;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.List;

/** A union with its members, each a struct of its own or the only component of its record. */
public final class UnionForm {
  private static final String PUBLIC = "public";
  private static final String C = "c";
  private static final String HEADER = "header";
  private static final String EXISTING = "existing";
  private static final String MEMBERS = "members";
  private static final String RECORD = "record";
  private static final String TAGS = "tags";
  private static final String OTHERWISE = "otherwise";
  private static final String BARE = "component";

  private UnionForm() {}

  /** Writes a union. */
  public static void write(FactWriter out, UnionDeclaration union, Home home, PlaceForm places) {
    Names.write(out, TypeForm.UNION, union.javaName());
    out.flag(PUBLIC, union.isPublic(), true);
    out.text(C, union.cName());
    out.text(HEADER, union.header(), home.path());
    out.flag(EXISTING, union.existing(), home.existing());
    DocForm.write(out, union.doc());
    places.write(out, union.place());
    out.list(MEMBERS, union.members(), (each, member) -> write(each, member, places));
  }

  private static void write(FactWriter out, UnionMember member, PlaceForm places) {
    switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) -> {
        out.text(TypeForm.STRUCT, struct.javaName().qualified());
        if (!struct.javaName().equals(member.javaName())) {
          Names.write(out, RECORD, member.javaName());
        }
      }
      case UnionMember.Content.Bare _ -> Names.write(out, RECORD, member.javaName());
    }
    out.text(C, member.cName());
    out.numbers(TAGS, member.tags());
    out.flag(OTHERWISE, member.otherwise());
    member
        .bare()
        .ifPresent(bare -> {
          places.write(out, member.place());
          out.object(BARE, facts -> MemberForm.write(facts, bare, places));
        });
  }

  /** Reads a union whose name and place have been read, and all that it uses. */
  public static UnionDeclaration read(
      FactReader in, JavaName name, Place place, Home home, References references, Places places) {
    List<UnionMember> members = in.list(MEMBERS, each -> member(each, references, places));
    if (members.isEmpty()) {
      throw in.fault(name.nested() + " has no member", "write \"" + MEMBERS + "\"");
    }
    return new UnionDeclaration(
        name,
        in.flag(PUBLIC, true),
        Names.cOrNone(in, C),
        Names.header(in, HEADER, home.path()),
        DocForm.read(in),
        members,
        place,
        in.flag(EXISTING, home.existing()),
        Origin.HERE);
  }

  private static UnionMember member(FactReader in, References references, Places places) {
    String cName = Names.cOrNone(in, C);
    List<Long> tags = in.numbers(TAGS);
    boolean otherwise = in.flag(OTHERWISE);
    if (in.kind(TypeForm.STRUCT, BARE).equals(TypeForm.STRUCT)) {
      StructDeclaration struct = references.struct(in, TypeForm.STRUCT);
      JavaName name = in.has(RECORD) ? Names.read(in, RECORD) : struct.javaName();
      return new UnionMember(
          name, cName, new UnionMember.Content.Struct(struct), tags, otherwise, struct.place());
    }
    JavaName name = Names.read(in, RECORD);
    Place place = places.declare(in, name);
    Member bare = in.object(BARE, facts -> MemberForm.read(facts, place, references));
    return new UnionMember(name, cName, new UnionMember.Content.Bare(bare), tags, otherwise, place);
  }
}
