package io.github.ioctlabi.benchmarks.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Horizontal bars in SVG: ratios from 0, with a line at 1, where the baseline is. The same bytes
 * for the same figures; readable on light and dark ground, which it leaves as it is; in whatever
 * font there is.
 */
public final class Chart {
  private static final int WIDTH = 860;
  private static final int LABELS = 260;
  private static final int ROW = 22;
  private static final int BAR = 14;
  private static final int TITLE = 34;
  private static final int FIGURE = 60;

  private static final String STYLE =
      """
      <style>
        text { font: 13px sans-serif; fill: #1f2328; }
        .title { font-weight: bold; }
        .label { text-anchor: end; }
        .other { fill: #8c959f; }
        .ours { fill: #0969da; }
        .spread, .one { stroke: #1f2328; stroke-width: 1; }
        .one { stroke-dasharray: 3 3; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; }
          .other { fill: #6e7681; }
          .ours { fill: #4493f8; }
          .spread, .one { stroke: #e6edf3; }
        }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();
  private final double scale;

  private Chart(double longest) {
    this.scale = (WIDTH - LABELS - FIGURE) / longest;
  }

  /**
   * Draws it.
   *
   * @param title what the lengths are, read out in place of the picture
   * @param panels below each other, with one scale
   */
  public static String of(String title, List<Panel> panels) {
    double longest =
        panels.stream()
            .flatMap(panel -> panel.bars().stream())
            .flatMap(bar -> Stream.of(1.0, bar.ratio().upper()))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    return new Chart(longest).drawn(title, panels);
  }

  private String drawn(String title, List<Panel> panels) {
    int height = panels.stream().mapToInt(Chart::height).sum() + ROW;
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="$1" height="$2" viewBox="0 0 $1 $2" role="img">
        <title>$3</title>
        """,
        WIDTH,
        height,
        title);
    svg.append(STYLE);
    int top = 0;
    for (Panel panel : panels) {
      draw(panel, top);
      top += height(panel);
    }
    return svg.append("</svg>\n").toString();
  }

  private static int height(Panel panel) {
    return TITLE + ROW * panel.bars().size();
  }

  private void draw(Panel panel, int top) {
    add(
        """
        <text class="title" x="8" y="$1">$2</text>
        """,
        top + 22,
        panel.title());
    for (int i = 0; i < panel.bars().size(); i++) {
      draw(panel.bars().get(i), top + TITLE + i * ROW);
    }
    add(
        """
        <line class="one" x1="$1" y1="$2" x2="$1" y2="$3"/>
        """,
        at(1),
        top + TITLE - 4,
        top + height(panel));
  }

  private void draw(Bar bar, int top) {
    int middle = top + BAR / 2;
    add(
        """
        <text class="label" x="$1" y="$2">$3</text>
        <rect class="$4" x="$5" y="$6" width="$7" height="$8"/>
        """,
        LABELS - 8,
        middle + 5,
        bar.label(),
        bar.ours() ? "ours" : "other",
        LABELS,
        top,
        at(bar.ratio().median()) - LABELS,
        BAR);
    add(
        """
        <line class="spread" x1="$1" y1="$2" x2="$3" y2="$2"/>
        <text x="$4" y="$5">$6</text>
        """,
        at(bar.ratio().lower()),
        middle,
        at(bar.ratio().upper()),
        at(bar.ratio().upper()) + 6,
        middle + 5,
        String.format(Locale.ROOT, "%.2f", bar.ratio().median()));
  }

  private double at(double ratio) {
    return LABELS + ratio * scale;
  }

  /** Adds elements, with values in the places $1 to $9: whole numbers, lengths, text. */
  private void add(String elements, Object... values) {
    String filled = elements;
    for (int i = 0; i < values.length; i++) {
      String value =
          values[i] instanceof Double length
              ? String.format(Locale.ROOT, "%.1f", length)
              : escaped(values[i].toString());
      filled = filled.replace("$" + (i + 1), value);
    }
    svg.append(filled);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
