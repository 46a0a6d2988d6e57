package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.names.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel-doc comment, as {@code Documentation/doc-guide/kernel-doc.rst} has it. Texts may hold
 * anything: they are made safe here.
 */
public final class KernelDoc {
  /** Not before a small letter, so that abbreviations end no sentence. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?!\\p{Ll})");

  private final Comment comment = new Comment("/**");
  private final List<String> description = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private String returned = "";

  private record Item(String name, String text) {}

  private KernelDoc() {}

  /**
   * The comment of a struct, a C enum or a macro.
   *
   * @param subject what is described, such as {@code struct sensor_config}
   * @param doc its text, of which the first sentence becomes the summary
   * @param fallback the summary if there is no text
   */
  public static KernelDoc of(String subject, Doc doc, String fallback) {
    KernelDoc made = new KernelDoc();
    List<String> paragraphs = paragraphs(doc, fallback);
    String first = CommentText.kernelDoc(paragraphs.getFirst());
    Matcher end = SENTENCE_END.matcher(first);
    int cut = end.find() ? end.start() + 1 : first.length();
    made.comment.add(subject + " - ", " ", first.substring(0, cut));
    made.paragraph(first.substring(cut));
    paragraphs.stream().skip(1).forEach(made::paragraph);
    return made;
  }

  /** A section of text that belongs to no single declaration. */
  public static KernelDoc section(String title, Doc doc, String fallback) {
    KernelDoc made = new KernelDoc();
    made.comment.line(" DOC: " + title);
    paragraphs(doc, fallback).forEach(made::paragraph);
    return made;
  }

  private static List<String> paragraphs(Doc doc, String fallback) {
    List<String> safe =
        doc.paragraphs().stream()
            .map(CommentText::kernelDocLines)
            .filter(text -> !text.isEmpty())
            .toList();
    return safe.isEmpty() ? List.of(CommentText.kernelDoc(fallback)) : safe;
  }

  /**
   * Describes a member of a struct or a value of an enum; all come before the description.
   *
   * @param name its name in C
   * @param text one that {@link CommentText#kernelDoc} has made safe, so that it may refer to other
   *     members; not empty: kernel-doc wants a word on everything
   */
  public KernelDoc member(String name, String text) {
    comment.add("@" + name + ": ", "\t", text);
    return this;
  }

  /**
   * Adds a paragraph to the description, unless the text is empty. One of several lines becomes a
   * literal block.
   */
  public KernelDoc paragraph(String text) {
    String safe = CommentText.kernelDocLines(text);
    if (CommentText.hasLines(safe)) {
      boolean announced = !description.isEmpty() && description.getLast().endsWith(":");
      description.add(announced ? description.removeLast() + ":" : "::");
    }
    if (!safe.isEmpty()) {
      description.add(safe);
    }
    return this;
  }

  /** Adds a line to the list that ends the description: a macro and what it means. */
  public KernelDoc item(String name, String text) {
    items.add(new Item(name, CommentText.kernelDoc(text)));
    return this;
  }

  /** Says what a function returns; kernel-doc wants to know it in a section of its own. */
  public KernelDoc returns(String text) {
    returned = CommentText.kernelDoc(text);
    return this;
  }

  /** The comment as it stands in the file; the last thing to ask for. */
  public String text() {
    description.forEach(comment::paragraph);
    if (!items.isEmpty()) {
      comment.separator();
      items.forEach(item -> comment.add("- %" + item.name() + ": ", "   ", item.text()));
    }
    if (!returned.isEmpty()) {
      comment.separator();
      comment.add("Return: ", "\t", returned);
    }
    return comment.text();
  }
}
