package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Kind;
import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Names that C or Java has already, or cannot have. */
enum NameChange implements Mutation.Operator {
  /** Here alone. */
  RENAME_ONE {
    @Override
    String rename(Tokens tokens, Span name, String to) {
      return tokens.with(name, to);
    }
  },

  /** Wherever the name stands in the source. */
  RENAME_ALL {
    @Override
    String rename(Tokens tokens, Span name, String to) {
      String from = tokens.text(name);
      StringBuilder source = new StringBuilder();
      for (int i = 0; i < tokens.size(); i++) {
        Tokens.Token token = tokens.get(i);
        source.append(token.kind() == Kind.NAME && token.is(from) ? to : token.text());
      }
      return source.toString();
    }

    @Override
    public int weight() {
      return 16;
    }
  },

  /** To another name of the source. */
  CONFUSE_NAMES {
    @Override
    String rename(Tokens tokens, Span name, String to) {
      List<Span> names = tokens.of(Kind.NAME);
      return tokens.with(name, tokens.text(names.get(Math.floorMod(to.hashCode(), names.size()))));
    }
  };

  private static final List<String> NAMES =
      List.of(
          "register",
          "struct",
          "union",
          "unsigned",
          "signed",
          "typedef",
          "extern",
          "inline",
          "auto",
          "restrict",
          "sizeof",
          "_Bool",
          "asm",
          "typeof",
          "typeof_unqual",
          "nullptr",
          "constexpr",
          "bool",
          "template",
          "delete",
          "namespace",
          "operator",
          "virtual",
          "friend",
          "explicit",
          "mutable",
          "export",
          "xor",
          "and_eq",
          "u32",
          "U32",
          "linux",
          "unix",
          "i386",
          "NULL",
          "EOF",
          "errno",
          "stdin",
          "main",
          "__u32",
          "__aligned_u64",
          "_IOC",
          "_IOWR",
          "IOC",
          "INT_MAX",
          "true_",
          "var",
          "record",
          "sealed",
          "permits",
          "yield",
          "when",
          "module",
          "String",
          "Object",
          "Integer",
          "Long",
          "Math",
          "Override",
          "Record",
          "Enum",
          "MemorySegment",
          "Arena",
          "ValueLayout",
          "Device",
          "Errno",
          "Flags",
          "CallScope",
          "IoctlException",
          "IoctlCommand",
          "IoctlStruct",
          "segment",
          "offset",
          "LAYOUT",
          "SIZE",
          "write",
          "read",
          "scope",
          "device",
          "result",
          "argument",
          "size",
          "count",
          "length",
          "value",
          "close",
          "open",
          "on",
          "adopt",
          "supports",
          "call",
          "caller",
          "hashCode",
          "toString",
          "equals",
          "getClass",
          "clone",
          "finalize",
          "wait",
          "notify",
          "values",
          "valueOf",
          "ordinal",
          "name",
          "of",
          "a",
          "A",
          "_a",
          "a_",
          "__",
          "$",
          "a$b",
          "A_B",
          "aB",
          "AB",
          "a1",
          "a_1",
          "x2y",
          "java",
          "io",
          "int",
          "null",
          "_",
          "1a",
          "a-b",
          "é",
          "Ω",
          "漢字",
          "ſ",
          "İ",
          "ı",
          "K",
          "𝒳",
          "a\u200d",
          "a\u0301",
          "a\u0000",
          "ﬁ",
          "ª",
          "\\u0061",
          "\\u00e9",
          "x".repeat(100),
          "X".repeat(260),
          "n".repeat(70_000),
          "aB".repeat(150));

  abstract String rename(Tokens tokens, Span name, String to);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    Tokens tokens = new Tokens(source);
    List<Span> names = tokens.of(Kind.NAME);
    // Names of imports and annotations are many, and lead nowhere when they change.
    List<Span> own =
        names.stream()
            .filter(name -> name.from() > 0 && !".@".contains(tokens.get(name.from() - 1).text()))
            .toList();
    return own.isEmpty()
        ? source
        : rename(tokens, Vocabulary.pick(own, random), Vocabulary.pick(NAMES, random));
  }

  @Override
  public int weight() {
    return 6;
  }
}
