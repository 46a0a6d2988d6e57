package io.github.ioctlabi.core.emit.c;

import java.util.List;

/** Texts that break careless generators. */
final class NastyTexts {
  static final List<String> ALL =
      List.of(
          "ends it */ int broken; /* and begins another",
          "nested /* comment",
          "/*/ and */* and **/",
          "*/",
          "/",
          "*",
          "\\",
          "ends in a backslash \\",
          "ends in a backslash\\",
          "a path C:\\ and another D:\\\\ in the middle",
          "star *\\",
          "*\\\n/ int broken;",
          "* \\ \n / int broken;",
          "trigraph ??/",
          "trigraph *??/\n/ int broken; and ???/ and ??' and ??=",
          "// int broken;",
          "\\".repeat(70) + " " + "long ".repeat(40) + "\\ " + "\\ ".repeat(60),
          "#define broken",
          "#error broken",
          "x".repeat(300),
          "control \u0000 \u0007 \u001b[31m \u007f \u0085 \f \r \t \u000b",
          "*\u0000/ int broken; *\u200b/ int broken;",
          "bidi \u202e\u2066 evil \u2069\u202c \u200f",
          "lone \ud800 and \udc00 and \ud800x",
          "private \ue000, no character \uffff, byte order mark \ufeff",
          "separators \u2028 and \u2029 and \u00a0",
          "Grüße, 温度 and 😀",
          "@hz: not a member",
          "@nobody: not a member either",
          "@ %SAY &struct nobody &nobody->x $HOME nobody() ``code``",
          "Return: nothing. Returns: nothing. Note: none. Description: none. Context : none.",
          "* Return: x * Note: x * @hz: x * DOC: x",
          "Example: ".repeat(40),
          "DOC: broken",
          "struct nobody - Brief",
          "nobody - Brief: with - dashes",
          "nobody() - Brief",
          "enum : - :: - :",
          "Return::",
          "   ",
          "",
          "...",
          ". . Text.",
          "\"quotes\" 'and' <tags> &lt; {braces} (parentheses",
          "$1 \\1 %s %n {0} ${x}",
          "SPDX-License-Identifier: MIT");

  private NastyTexts() {}
}
