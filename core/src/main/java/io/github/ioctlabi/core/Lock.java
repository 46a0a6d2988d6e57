package io.github.ioctlabi.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ioctlabi.core.changes.Changes;
import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.data.json.UnwritableException;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.util.List;

/**
 * A header as it was published: an {@code abi/STEM.json} that somebody has committed. What has
 * changed since then is told from it.
 *
 * @param document what it says
 */
public record Lock(Document document) {
  /** A text that is no lock and is left alone, or a header that there is none of. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private Unfit(Fault fault) {
      super(fault.what());
      this.fault = fault;
    }

    /** What is wrong, and what to do. */
    public Fault fault() {
      return fault;
    }
  }

  /**
   * Reads a lock.
   *
   * @param name what a message calls it, such as {@code abi/linux/pump.json}
   * @param header the path of the header that it is to be of
   * @throws Unfit if it cannot be read, is of another header, or was edited by hand
   */
  public static Lock read(String name, byte[] text, String header) throws Unfit {
    Document document;
    try {
      document = Document.read(text);
    } catch (DataException fault) {
      throw new Unfit(Fault.of(name + ", " + fault.getMessage()));
    }
    if (!document.header().path().equals(header)) {
      throw new Unfit(
          Fault.of(
              "%s is of %s and not of %s".formatted(name, document.header().path(), header),
              "take it back from your version control"));
    }
    if (!document.isCanonical(text)) {
      if (document.isCanonical(withoutCarriageReturns(text))) {
        throw new Unfit(
            Fault.of(
                "%s has the line ends of another system: a checkout has written CR LF for LF"
                    .formatted(name),
                "write '*.json text eol=lf' into a .gitattributes beside it, and check it out"
                    + " anew"));
      }
      throw new Unfit(
          Fault.of(
              "%s is not what ioctlabi writes for what it says: somebody has edited it"
                  .formatted(name),
              "take it back from your version control, and let -Aioctlabi.lock.update=true write"
                  + " it"));
    }
    return new Lock(document);
  }

  private static byte[] withoutCarriageReturns(byte[] text) {
    return new String(text, UTF_8).replace("\r\n", "\n").getBytes(UTF_8);
  }

  /**
   * What a header says today.
   *
   * @throws Unfit if that is more than can be read
   */
  public static Lock of(Header header, Neighbours neighbours) throws Unfit {
    Lock lock = new Lock(Document.of(header, neighbours));
    try {
      lock.text();
    } catch (UnwritableException unwritable) {
      throw new Unfit(unwritable.fault());
    }
    return lock;
  }

  /** The text to commit. */
  public String text() {
    return document.text();
  }

  /** Whether a header still says what this says, whichever version of ioctlabi wrote it. */
  public boolean isOf(Lock now) {
    return now.text(document.writtenBy()).equals(text());
  }

  private String text(String writtenBy) {
    return new Document(writtenBy, document.header(), document.neighbours()).text();
  }

  /** What has changed; a fact that no change tells is one of itself. */
  public List<Change> changes(Lock now) {
    if (isOf(now)) {
      return List.of();
    }
    List<Change> changes = Changes.of(document.header(), now.document().header());
    return changes.isEmpty() ? List.of(other(now)) : changes;
  }

  private Change other(Lock now) {
    List<String> was = text().lines().toList();
    List<String> is = now.text(document.writtenBy()).lines().toList();
    int line = 0;
    while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
      line++;
    }
    return new Change(
        ChangeKind.OTHER_FACT,
        Level.SAFE,
        Changes.place(now.document().header()),
        "line %d of what was published says something else".formatted(line + 1),
        Comparison.NOBODY,
        "");
  }
}
