package io.github.ioctlabi.core.emit.c.doc.map;

import java.util.ArrayList;
import java.util.List;

/** A lane as rows of eight bytes; of cells over many rows the middle is left out. */
public final class Rows {
  /** How many bytes a row has. */
  public static final int WIDTH = 8;

  /** A cell over more rows than these is cut. */
  private static final long MOST = 4;

  private Rows() {}

  /** A row, or what is left out between two. */
  public sealed interface Row {
    /**
     * Eight bytes.
     *
     * @param offset of the first
     */
    record Bytes(long offset, List<Piece> pieces) implements Row {
      public Bytes {
        pieces = List.copyOf(pieces);
      }
    }

    /** The middle of a long cell, which begins and ends in the rows around. */
    record Gap(Cell cell, long bytes) implements Row {}
  }

  /**
   * The part of a cell that is in a row.
   *
   * @param from the column where it begins
   * @param to the column behind its end
   * @param first whether the cell begins here
   * @param last whether it ends here
   */
  public record Piece(Cell cell, int from, int to, boolean first, boolean last) {}

  /** The rows of a lane. */
  public static List<Row> of(ByteMap.Lane lane) {
    List<Row> rows = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    long row = 0;
    for (Cell cell : lane.cells()) {
      long end = cell.size() == 0 ? endOfRow(cell.offset()) : cell.offset() + cell.size();
      long firstRow = cell.offset() / WIDTH;
      long lastRow = (end - 1) / WIDTH;
      long at = cell.offset();
      while (at < end) {
        long here = at / WIDTH;
        if (here != row && !pieces.isEmpty()) {
          rows.add(new Row.Bytes(row * WIDTH, pieces));
          pieces.clear();
        }
        row = here;
        if (lastRow - firstRow >= MOST && here == firstRow + 1) {
          rows.add(new Row.Gap(cell, (lastRow - here) * WIDTH));
          at = lastRow * WIDTH;
          continue;
        }
        long stop = Math.min(end, endOfRow(at));
        pieces.add(
            new Piece(
                cell,
                (int) (at - here * WIDTH),
                (int) (stop - here * WIDTH),
                at == cell.offset(),
                stop == end));
        at = stop;
      }
    }
    if (!pieces.isEmpty()) {
      rows.add(new Row.Bytes(row * WIDTH, pieces));
    }
    return rows;
  }

  private static long endOfRow(long at) {
    return (at / WIDTH + 1) * WIDTH;
  }
}
