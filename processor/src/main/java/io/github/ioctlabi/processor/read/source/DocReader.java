package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.processor.diagnostics.EclipseTree;
import io.github.ioctlabi.processor.read.doc.DocParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.DocCommentKind;

/** Reads documentation comments. */
public final class DocReader {
  /** An even number of backslashes, and an escape behind them; or backslashes that begin none. */
  private static final Pattern ESCAPE =
      Pattern.compile("((?:\\\\\\\\)*+)\\\\u++([0-9A-Fa-f]{4})|\\\\++");

  private final Elements elements;

  public DocReader(Elements elements) {
    this.elements = elements;
  }

  /** The comment of a declaration as plain text. */
  public Doc of(Element element) {
    String comment = elements.getDocComment(element);
    if (comment == null) {
      return Doc.NONE;
    }
    boolean markdown = elements.getDocCommentKind(element) == DocCommentKind.END_OF_LINE;
    // Eclipse's compiler gives the comment as it stands in the file.
    String text = EclipseTree.isOfEclipse(element) ? withoutEscapes(comment) : comment;
    return DocParser.parse(text, markdown);
  }

  /** A source with each Unicode escape as the character that it is to the language. */
  private static String withoutEscapes(String source) {
    return ESCAPE
        .matcher(source)
        .replaceAll(found ->
            found.group(2) == null
                ? Matcher.quoteReplacement(found.group())
                : Matcher.quoteReplacement(
                    found.group(1) + (char) Integer.parseInt(found.group(2), 16)));
  }
}
