package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.model.Doc;
import io.github.ioctlabi.processor.read.doc.DocParser;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.DocCommentKind;

/** Reads documentation comments. */
final class DocReader {
  private final Elements elements;

  DocReader(Elements elements) {
    this.elements = elements;
  }

  /** The comment of a declaration as plain text. */
  Doc of(Element element) {
    String comment = elements.getDocComment(element);
    if (comment == null) {
      return Doc.NONE;
    }
    boolean markdown = elements.getDocCommentKind(element) == DocCommentKind.END_OF_LINE;
    return DocParser.parse(comment, markdown);
  }
}
