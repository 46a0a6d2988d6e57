package io.github.ioctlabi.core.data.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A value of JSON with the place where it begins. */
sealed interface Node {
  /** The line, from 1. */
  int line();

  /** The column, from 1. */
  int column();

  /** What messages call it. */
  String described();

  /** A name in an object, and its value. */
  record Entry(int line, int column, Node value) {}

  /** An object, in the order of the text. */
  record Members(int line, int column, Map<String, Entry> entries) implements Node {
    @Override
    public String described() {
      return "an object";
    }
  }

  /** An array. */
  record Elements(int line, int column, List<Node> nodes) implements Node {
    @Override
    public String described() {
      return "a list";
    }
  }

  /** A string. */
  record Text(int line, int column, String text) implements Node {
    @Override
    public String described() {
      return "\"" + DataException.shown(text) + "\"";
    }
  }

  /** A whole number. */
  record Whole(int line, int column, BigInteger number) implements Node {
    @Override
    public String described() {
      return number.toString();
    }
  }

  /** True or false. */
  record Flag(int line, int column, boolean value) implements Node {
    @Override
    public String described() {
      return Boolean.toString(value);
    }
  }
}
