package io.github.ioctlabi.core.emit.c.doc.html;

import io.github.ioctlabi.core.emit.c.doc.map.ByteMap;
import io.github.ioctlabi.core.emit.c.doc.map.Cell;
import io.github.ioctlabi.core.emit.c.doc.map.Rows;
import io.github.ioctlabi.core.emit.c.doc.map.Rows.Piece;
import io.github.ioctlabi.core.emit.c.doc.map.Rows.Row;
import java.util.List;

/** A byte map as a picture. */
final class SvgMap {
  private static final int GUTTER = 34;
  private static final int BYTE = 44;
  private static final int ROW = 38;
  private static final int GAP = 22;
  private static final int TOP = 18;
  private static final int BETWEEN = 12;
  private static final int WIDTH = GUTTER + Rows.WIDTH * BYTE + 2;

  /** How wide a letter is, in hundredths, of a name and of a type. */
  private static final int NAME_WIDTH = 690;

  private static final int TYPE_WIDTH = 560;

  private final Html out;
  private final String id;
  private int y = TOP;

  private SvgMap(Html out, String id) {
    this.out = out;
    this.id = id;
  }

  /**
   * Draws a map.
   *
   * @param id what the picture is called on the page
   */
  static void draw(Html out, String id, String title, String text, ByteMap map) {
    SvgMap svg = new SvgMap(out, id);
    List<List<Row>> lanes = map.lanes().stream().map(Rows::of).toList();
    int height =
        TOP + 2 + lanes.stream().mapToInt(SvgMap::height).sum() + BETWEEN * (lanes.size() - 1);
    out.line(
        "<svg class=\"map\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s-t %s-d\">",
        WIDTH, height, id, id);
    out.line("<title id=\"%s-t\">%s</title>", id, title);
    out.line("<desc id=\"%s-d\">%s</desc>", id, text);
    svg.patterns();
    svg.columns();
    for (List<Row> lane : lanes) {
      lane.forEach(svg::row);
      svg.y += BETWEEN;
    }
    out.line("</svg>");
  }

  private static int height(List<Row> lane) {
    return lane.stream().mapToInt(row -> row instanceof Row.Gap ? GAP : ROW).sum();
  }

  private void patterns() {
    out.line(
        "<defs><pattern id=\"%s-p\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V6\"/></pattern></defs>",
        id);
  }

  private void columns() {
    for (int i = 0; i < Rows.WIDTH; i++) {
      out.line("<text class=\"col\" x=\"%s\" y=\"12\">%s</text>", GUTTER + i * BYTE + BYTE / 2, i);
    }
  }

  private void row(Row row) {
    switch (row) {
      case Row.Bytes(long offset, List<Piece> pieces) -> {
        out.line(
            "<text class=\"row\" x=\"%s\" y=\"%s\">%s</text>", GUTTER - 7, y + ROW / 2 + 4, offset);
        pieces.forEach(this::piece);
        y += ROW;
      }
      case Row.Gap(Cell _, long bytes) -> {
        out.line(
            "<text class=\"gap\" x=\"%s\" y=\"%s\">%s</text>",
            GUTTER + Rows.WIDTH * BYTE / 2, y + GAP / 2 + 4, "\u22ee " + bytes + " more bytes");
        y += GAP;
      }
    }
  }

  private void piece(Piece piece) {
    Cell cell = piece.cell();
    int x = GUTTER + piece.from() * BYTE;
    int width = (piece.to() - piece.from()) * BYTE;
    out.line("<g><title>%s</title>", title(cell));
    out.line(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
        style(cell.use()), x + 1, y + 1, width - 2, ROW - 2);
    boolean hatched = cell.use() == Cell.Use.RESERVED || cell.use() == Cell.Use.PADDING;
    if (hatched) {
      out.line(
          "<rect fill=\"url(#%s-p)\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
          id, x + 1, y + 1, width - 2, ROW - 2);
    }
    if (piece.first()) {
      label(cell, x + width / 2, width - 6);
    } else {
      out.line(
          "<text class=\"type\" x=\"%s\" y=\"%s\">%s</text>",
          x + width / 2, y + ROW / 2 + 4, "\u2026");
    }
    out.line("</g>");
  }

  private void label(Cell cell, int middle, int room) {
    String name = cell.use() == Cell.Use.HOLE ? "hole" : cell.name();
    boolean two = !cell.type().isEmpty();
    out.line(
        "<text class=\"name\" x=\"%s\" y=\"%s\">%s</text>",
        middle, y + (two ? 17 : ROW / 2 + 4), cut(name, room * 100 / NAME_WIDTH));
    if (two) {
      out.line(
          "<text class=\"type\" x=\"%s\" y=\"%s\">%s</text>",
          middle, y + 30, cut(cell.type(), room * 100 / TYPE_WIDTH));
    }
  }

  private static String cut(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "\u2026";
  }

  private static String title(Cell cell) {
    String name = cell.use() == Cell.Use.HOLE ? "hole" : cell.name() + ", " + cell.type();
    String bytes =
        switch (cell.use()) {
          case TAIL -> "from byte " + cell.offset() + " on";
          case DATA, RESERVED, PADDING, HOLE ->
              cell.size() == 1
                  ? "byte " + cell.offset()
                  : "bytes %d to %d".formatted(cell.offset(), cell.offset() + cell.size() - 1);
        };
    return name + ": " + bytes;
  }

  private static String style(Cell.Use use) {
    return switch (use) {
      case DATA -> "data";
      case RESERVED, PADDING -> "unused";
      case HOLE -> "hole";
      case TAIL -> "tail";
    };
  }
}
