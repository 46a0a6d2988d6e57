package io.github.ioctlabi.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the numbers in the log of strace where they stand. All else stays as it is, byte for
 * byte: each is a character here.
 */
final class StraceLog {
  /** As far into a line as a number is looked for. */
  private static final int BEGINNING = 1 << 13;

  private static final int BUFFER = 1 << 16;

  private static final String CALL = "ioctl(";

  /** What follows the call: a descriptor, perhaps with what it is of, and the number. */
  private static final Pattern ARGUMENTS =
      Pattern.compile(
          "(?>(?:-?\\d{1,10}|0x[0-9a-f]{1,16})(?:<.*?>)?, )"
              + "(0x[0-9a-f]{1,16}|\\d{1,10}|_IOC\\([^()]{1,80}\\))(?=[,)]| <unfinished)");

  /** Programs call few commands, and those often. */
  private static final int MOST_REMEMBERED = 1 << 12;

  private final Decoder decoder;
  private final Map<String, String> remembered = new HashMap<>();

  StraceLog(Decoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Copies a log from its beginning to its end, or until nobody reads what is written. What has
   * come is written before more is waited for.
   */
  void decode(InputStream in, PrintStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int kept = 0;
    boolean within = false;
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer, kept, BUFFER - kept)) {
      int end = kept + got;
      int done = 0;
      for (int at = kept; at < end; at++) {
        if (buffer[at] == '\n') {
          write(buffer, done, at + 1, within, out);
          within = false;
          done = at + 1;
        }
      }
      if (done == 0 && end == BUFFER) {
        write(buffer, 0, end, within, out);
        within = true;
        done = end;
      }
      kept = end - done;
      System.arraycopy(buffer, done, buffer, 0, kept);
      if (in.available() == 0 && out.checkError()) {
        return;
      }
    }
    write(buffer, 0, kept, within, out);
  }

  private void write(byte[] buffer, int from, int to, boolean within, PrintStream out) {
    int length = within ? 0 : Math.min(to - from, BEGINNING);
    String beginning = new String(buffer, from, length, StandardCharsets.ISO_8859_1);
    byte[] decoded = line(beginning).getBytes(StandardCharsets.ISO_8859_1);
    out.write(decoded, 0, decoded.length);
    out.write(buffer, from + length, to - from - length);
  }

  /** A line, decoded. */
  String line(String line) {
    // The first bracket is the call's: in the text of another it would be of no account.
    int open = line.indexOf('(') + 1;
    int start = open - CALL.length();
    boolean call =
        start >= 0
            && line.startsWith(CALL, start)
            && (start == 0 || !Character.isJavaIdentifierPart(line.charAt(start - 1)));
    Matcher arguments = ARGUMENTS.matcher(line).region(call ? open : line.length(), line.length());
    return call && arguments.lookingAt()
        ? line.substring(0, arguments.start(1))
            + decoded(arguments.group(1))
            + line.substring(arguments.end(1))
        : line;
  }

  private String decoded(String written) {
    if (remembered.size() == MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(written, each -> decoder.inPlace(each).orElse(each));
  }
}
