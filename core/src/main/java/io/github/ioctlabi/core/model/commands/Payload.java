package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Optional;

/** What travels with a command. */
public sealed interface Payload {
  /** Whether the method takes an argument. */
  default boolean hasArgument() {
    return switch (this) {
      case None _ -> false;
      case ByValue _, Terminated _ -> true;
      case ByAddress data -> data.argument().isPresent();
      case Varying data -> data.argument().isPresent();
    };
  }

  /** Whether the method returns the data as the kernel left it. */
  default boolean result() {
    return switch (this) {
      case ByAddress(_, _, boolean result) -> result;
      case Varying(_, _, boolean result) -> result;
      case None _, ByValue _, Terminated _ -> false;
    };
  }

  /** What the method takes, if that has a type. */
  default Optional<Value> value() {
    return switch (this) {
      case None _, Terminated _ -> Optional.empty();
      case ByValue(Value value) -> Optional.of(value);
      case ByAddress(_, Optional<Value> value, _) -> value;
      case Varying(_, Optional<Value> value, _) -> value;
    };
  }

  /** The type of the data whose address is passed, of an array the element's. */
  default Optional<DataType> data() {
    return switch (this) {
      case None _, ByValue _, Terminated _ -> Optional.empty();
      case ByAddress address -> Optional.of(address.type());
      case Varying varying -> Optional.of(varying.element());
    };
  }

  /** The type of the data whose address is passed, or of what is passed in place of one. */
  default Optional<DataType> passed() {
    return data().or(() -> value().map(Value::type));
  }

  /** The one struct whose address is passed. */
  default Optional<StructDeclaration> struct() {
    return switch (this) {
      case ByAddress address -> address.type().struct();
      case None _, ByValue _, Varying _, Terminated _ -> Optional.empty();
    };
  }

  /** Nothing. */
  record None() implements Payload {}

  /** An integer in place of the address. */
  record ByValue(Value argument) implements Payload {}

  /**
   * Data whose address is passed.
   *
   * @param type what the number's size is taken from
   * @param argument what the method takes, if it takes something; of that type
   * @param result whether the method returns the data as the kernel left it
   */
  record ByAddress(DataType type, Optional<Value> argument, boolean result) implements Payload {}

  /**
   * An array whose length the call decides, by its address.
   *
   * @param element what the array holds
   * @param argument what the method takes, if it takes something; its type is the element's
   * @param result whether the method returns the array as the kernel left it
   */
  record Varying(DataType element, Optional<Value> argument, boolean result) implements Payload {}

  /**
   * A string that ends with NUL, by its address.
   *
   * @param javaName the parameter
   * @param place the parameter
   */
  record Terminated(String javaName, Place place) implements Payload {}
}
