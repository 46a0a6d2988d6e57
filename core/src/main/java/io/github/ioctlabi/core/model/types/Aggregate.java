package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import java.util.stream.Stream;

/** A declared type that has members. */
public sealed interface Aggregate permits StructDeclaration, UnionDeclaration {
  /** The record or interface. */
  JavaName javaName();

  /** Whether it is public, with all that encloses it. */
  boolean isPublic();

  /** The tag in C, or empty if there is none. */
  String cName();

  /** The header that defines it. */
  String header();

  /** Its comment. */
  Doc doc();

  /** The declaration. */
  Place place();

  /** Whether the kernel ships its header, where 64-bit members are not declared to be aligned. */
  boolean existing();

  /** Where it is compiled. */
  Origin origin();

  /** What C writes before its tag. */
  String keyword();

  /** The types of its members. */
  Stream<DataType> types();

  /** How C writes it, such as {@code struct sensor_config}; by the Java name if it has no tag. */
  default String tagged() {
    return keyword() + " " + (cName().isEmpty() ? javaName().simple() : cName());
  }

  /** The class that marshals it. */
  default JavaName layoutClass() {
    return javaName().companion("Layout");
  }
}
