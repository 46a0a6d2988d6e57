package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.core.changes.versions.MemberPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Locale;

/** What two versions of a struct differ in. */
final class StructChanges {
  private final Comparison comparison;
  private final StructDeclaration before;
  private final StructDeclaration after;
  private final StructLayout old;
  private final StructLayout now;
  private final Way way;
  private final Place place;

  StructChanges(Comparison comparison, StructDeclaration before, StructDeclaration after) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.old = comparison.before().layouts().of(before);
    this.now = comparison.after().layouts().of(after);
    this.way = comparison.before().way(before);
    this.place = after.place();
  }

  void compare() {
    int known = breaks();
    if (!extension()) {
      return;
    }
    Pairs<Member> pairs = new Regrouped(comparison, old, now, way).told(MemberPairs.of(old, now));
    for (Pairs.Pair<Member> pair : pairs.both()) {
      new MemberChanges(comparison, before, after, way).compare(pair.before(), pair.after());
    }
    moved(pairs);
    NewBytes bytes = new NewBytes(comparison, old, now, way);
    pairs.gone().forEach(bytes::gone);
    pairs.come().forEach(bytes::come);
    bytes.padding();
    if (breaks() == known) {
      sizes();
    }
  }

  private int breaks() {
    return (int) comparison.changes().stream().filter(each -> each.level() == Level.ABI).count();
  }

  /** Whether the rest can be compared: the size of a struct that says it comes first. */
  private boolean extension() {
    Extension was = before.shape().extension();
    Extension is = after.shape().extension();
    if (was == is) {
      return true;
    }
    boolean grows = now.size() != old.size() || after.version() > before.version();
    boolean breaks =
        was == Extension.SIZE_FIELD
            || is == Extension.SIZE_FIELD
            || (is == Extension.SIZE_IN_NUMBER ? grows : before.version() > 0);
    String what = "it was %s and is %s".formatted(words(was), words(is));
    if (breaks) {
      comparison.abi(
          ChangeKind.EXTENSION,
          place,
          what,
          is == Extension.SIZE_IN_NUMBER
              ? "an older kernel knows one number of each command alone, and answers ENOTTY to a"
                  + " program with this struct"
              : "its commands have other numbers: a program of before gets %s"
                  .formatted(Refusal.UNKNOWN_COMMAND.errno()),
          "keep @Extensible as it was, and make a new struct and a new command");
    } else {
      comparison.safe(
          ChangeKind.EXTENSION,
          place,
          what,
          is == Extension.FIXED
              ? "it cannot grow any more"
              : "its size is the one that the number had; when it grows, kernels before this"
                  + " version answer ENOTTY");
    }
    return was != Extension.SIZE_FIELD && is != Extension.SIZE_FIELD;
  }

  private static String words(Extension extension) {
    return extension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Members that moved; those that what is new has pushed on by as many bytes are told once. */
  private void moved(Pairs<Member> pairs) {
    long pushed = 0;
    for (Pairs.Pair<Member> pair : pairs.both()) {
      long was = MemberPairs.slot(old, pair.before()).offset();
      long is = MemberPairs.slot(now, pair.after()).offset();
      if (is - was != pushed && was != is && MemberPairs.isFilled(pair.after())) {
        comparison.abi(
            ChangeKind.MEMBER_MOVED,
            pair.after().place(),
            "it stood at byte %d and stands at byte %d".formatted(was, is),
            "a program of before and the kernel look for it, and for what follows, in different"
                + " places",
            "put what is new behind all others, or into reserved bytes");
      }
      pushed = is - was;
    }
  }

  /** What no member tells: bytes at the end, and sizes that were published. */
  private void sizes() {
    if (before.canGrow() && after.canGrow()) {
      for (int version = 0; version <= before.version(); version++) {
        if (old.sizeOf(version) != now.sizeOf(version)) {
          comparison.abi(
              ChangeKind.VERSION_SIZE,
              place,
              "%s was %d and is %d"
                  .formatted(after.sizeMacro(version), old.sizeOf(version), now.sizeOf(version)),
              version == 0 && old.sizeOf(0) < now.sizeOf(0)
                  ? "a program of that version gets " + Refusal.SIZE_BELOW_FIRST.errno()
                  : "a program of that version is taken for one of another",
              "give what is appended the next number in @Since");
          return;
        }
      }
    } else if (old.size() != now.size() && !after.canGrow()) {
      comparison.abi(
          ChangeKind.STRUCT_SIZE,
          place,
          "its size was %d bytes and is %d".formatted(old.size(), now.size()),
          "a program of before " + comparison.moved(comparison.before().commandsOf(before), way),
          "keep its size, and let it grow from the first day with @Extensible");
    }
    if (old.alignment() != now.alignment()) {
      comparison.safe(
          ChangeKind.STRUCT_ALIGNMENT,
          place,
          "its alignment was %d and is %d".formatted(old.alignment(), now.alignment()),
          "C that has it inside a struct of its own has it elsewhere there; the kernel copies from"
              + " any address");
    }
  }
}
