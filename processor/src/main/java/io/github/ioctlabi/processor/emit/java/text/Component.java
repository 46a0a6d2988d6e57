package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A component or parameter as messages name it, such as {@code Packet.configs[2]}.
 *
 * @param name the part that is known at compile time
 * @param indexes the variables that hold the indexes, if it is an element
 */
public record Component(String name, List<String> indexes) {
  public Component {
    indexes = List.copyOf(indexes);
  }

  public static Component named(String name) {
    return new Component(name, List.of());
  }

  /** An element of it. */
  public Component at(String index) {
    List<String> all = new ArrayList<>(indexes);
    all.add(index);
    return new Component(name, all);
  }

  /** Whether the name is made at run time, and so had better be made only if it is needed. */
  public boolean isElement() {
    return !indexes.isEmpty();
  }

  /** The name as a Java expression. */
  public CodeBlock expression() {
    return expression("");
  }

  /** The name with something behind it as a Java expression. */
  public CodeBlock expression(String suffix) {
    if (!isElement()) {
      return CodeBlock.of("$S", name + suffix);
    }
    String indices = String.join(" + \"][\" + ", indexes);
    return CodeBlock.of("$S + $L + $S", name + "[", indices, "]" + suffix);
  }
}
