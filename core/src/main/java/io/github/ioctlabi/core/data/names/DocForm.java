package io.github.ioctlabi.core.data.names;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.model.names.Doc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A comment, left out where there is none. */
public final class DocForm {
  /** The name of the fact: what is below it is prose. */
  public static final String KEY = "doc";

  private static final String TEXT = "text";
  private static final String PARAMS = "params";
  private static final String RETURNS = "returns";

  private DocForm() {}

  /** Writes a comment. */
  public static void write(FactWriter out, Doc doc) {
    write(out, doc, Map.of());
  }

  /** Writes a comment without the texts that others have already, by their names. */
  public static void write(FactWriter out, Doc doc, Map<String, String> told) {
    Map<String, String> params = new TreeMap<>(doc.params());
    params.entrySet().removeAll(told.entrySet());
    if (!doc.paragraphs().isEmpty() || !params.isEmpty() || !doc.returns().isEmpty()) {
      out.object(
          KEY,
          facts -> {
            facts.texts(TEXT, doc.paragraphs());
            if (!params.isEmpty()) {
              facts.object(PARAMS, texts -> params.forEach(texts::text));
            }
            facts.text(RETURNS, doc.returns(), "");
          });
    }
  }

  /** Reads a comment. */
  public static Doc read(FactReader in) {
    return read(in, Map.of());
  }

  /** Reads a comment, and adds what others have told. */
  public static Doc read(FactReader in, Map<String, String> told) {
    Doc own = in.optional(KEY, DocForm::facts).orElse(Doc.NONE);
    Map<String, String> params = new HashMap<>(told);
    params.putAll(own.params());
    return new Doc(own.paragraphs(), params, own.returns());
  }

  private static Doc facts(FactReader in) {
    List<String> text = in.texts(TEXT);
    Map<String, String> params = in.optional(PARAMS, DocForm::params).orElse(Map.of());
    return new Doc(text, params, in.text(RETURNS, ""));
  }

  private static Map<String, String> params(FactReader in) {
    Map<String, String> params = new HashMap<>();
    in.names().forEach(name -> params.put(name, in.text(name)));
    return params;
  }
}
