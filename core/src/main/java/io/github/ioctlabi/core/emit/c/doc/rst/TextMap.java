package io.github.ioctlabi.core.emit.c.doc.rst;

import io.github.ioctlabi.core.emit.c.doc.map.ByteMap;
import io.github.ioctlabi.core.emit.c.doc.map.Cell;
import io.github.ioctlabi.core.emit.c.doc.map.Rows;
import io.github.ioctlabi.core.emit.c.doc.map.Rows.Piece;
import io.github.ioctlabi.core.emit.c.doc.map.Rows.Row;
import java.util.ArrayList;
import java.util.List;

/** A byte map in letters. */
final class TextMap {
  /** How many letters a byte has, with the line behind it. */
  private static final int BYTE = 8;

  private static final String GUTTER = "      ";

  private TextMap() {}

  static List<String> of(ByteMap map) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(GUTTER);
    for (int i = 0; i < Rows.WIDTH; i++) {
      head.append(" %-7d".formatted(i));
    }
    lines.add(head.toString().stripTrailing());
    for (ByteMap.Lane lane : map.lanes()) {
      List<Row> rows = Rows.of(lane);
      int end = Rows.WIDTH;
      for (Row row : rows) {
        switch (row) {
          case Row.Bytes(long offset, List<Piece> pieces) -> {
            end = pieces.getLast().to();
            lines.add(GUTTER + rule(pieces.getFirst().from(), end));
            lines.add("%5d ".formatted(offset) + cells(pieces));
          }
          case Row.Gap(Cell _, long bytes) ->
              lines.add(
                  GUTTER + ":" + centered(bytes + " more bytes", Rows.WIDTH * BYTE - 1) + ":");
        }
      }
      lines.add(GUTTER + rule(0, end));
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static String rule(int from, int to) {
    return " ".repeat(from * BYTE) + "+" + ("-".repeat(BYTE - 1) + "+").repeat(to - from);
  }

  private static String cells(List<Piece> pieces) {
    StringBuilder line = new StringBuilder(" ".repeat(pieces.getFirst().from() * BYTE)).append('|');
    for (Piece piece : pieces) {
      int room = (piece.to() - piece.from()) * BYTE - 1;
      line.append(centered(piece.first() ? name(piece.cell()) : "...", room)).append('|');
    }
    return line.toString();
  }

  private static String name(Cell cell) {
    return switch (cell.use()) {
      case HOLE -> "(hole)";
      case TAIL -> cell.name() + "[] ...";
      case DATA, RESERVED, PADDING -> cell.name();
    };
  }

  private static String centered(String text, int room) {
    String cut = text.length() > room ? text.substring(0, room - 1) + "~" : text;
    int before = (room - cut.length()) / 2;
    return " ".repeat(before) + cut + " ".repeat(room - cut.length() - before);
  }
}
