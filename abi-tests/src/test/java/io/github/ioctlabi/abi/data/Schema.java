package io.github.ioctlabi.abi.data;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** {@code docs/abi.schema.json}, by a validator that others have written. */
final class Schema {
  static final String TEXT = read();

  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  private Schema() {}

  private static String read() {
    try {
      return Files.readString(Project.root().resolve("docs/abi.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What keeps a text from being of the schema. */
  static List<String> faults(String text) {
    return SCHEMA.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
