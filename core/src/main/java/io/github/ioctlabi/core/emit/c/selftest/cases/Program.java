package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scene;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the program of a header calls.
 *
 * @param targets what it opens
 * @param scenes what it does, in this order
 */
public record Program(List<Target> targets, List<Named> scenes) {
  public Program {
    targets = List.copyOf(targets);
    scenes = List.copyOf(scenes);
  }

  /**
   * A scene in its place.
   *
   * @param name what the C names of its parts begin with, unique in the program
   * @param target the index of what it calls
   */
  public record Named(String name, int target, Scene scene) {
    /** What makes valid data of zero bytes. */
    public List<FillStep> steps() {
      return Stream.concat(scene.call().valid().stream(), scene.variant().steps().stream())
          .toList();
    }

    /** What is not zero before a valid call, since the kernel does not look there. */
    public List<Location> unread() {
      return answers().flatMap(answer -> answer.garbage().stream()).toList();
    }

    /** What must be zero after a valid call. */
    public List<Location> unused() {
      return answers().flatMap(answer -> answer.zero().stream()).toList();
    }

    private Stream<TestCase.Answer> answers() {
      return scene.cases().stream()
          .filter(TestCase.Answer.class::isInstance)
          .map(TestCase.Answer.class::cast);
    }
  }

  /** The program of a header. */
  public static Program of(Header header) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    CommandCases cases =
        new CommandCases(
            new NumberSpace(header, layouts), layouts, LeftAddresses.of(header, layouts));
    List<Target> targets = Target.of(header);
    List<Named> scenes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < targets.size(); i++) {
      for (Scene scene : cases.of(targets.get(i).declared())) {
        scenes.add(new Named(name(scene, names), i, scene));
      }
    }
    return new Program(targets, scenes);
  }

  private static String name(Scene scene, Set<String> names) {
    String first = scene.subject().toLowerCase(Locale.ROOT);
    String name = first;
    for (int i = 2; !names.add(name); i++) {
      name = first + "_" + i;
    }
    return name;
  }

  /** The names of what the fixed parts of the program must do. */
  public Set<String> features() {
    Set<String> features = new HashSet<>();
    boolean network = targets.stream().anyMatch(Target::isNetwork);
    boolean device = !targets.stream().allMatch(Target::isNetwork);
    features.add(network && device ? "mixed" : network ? "network only" : "device only");
    if (network) {
      features.add("network");
    }
    if (device) {
      features.add("device");
    }
    boolean opener = targets.stream().anyMatch(target -> target.opener().isPresent());
    features.add(opener ? "opener" : "no opener");
    if (tries(Mutation.Unprivileged.class)) {
      features.add("capability");
    }
    if (tries(Mutation.Unwritable.class)) {
      features.add("writable");
    }
    if (scenes.stream().flatMap(Named::answers).anyMatch(it -> it.element().isPresent())) {
      features.add("counted");
    }
    if (tries(Mutation.Unentitled.class)) {
      features.add("both permissions");
    }
    if (hasCase(TestCase.NoRoomElsewhere.class)) {
      features.add("elsewhere");
    }
    if (hasCase(TestCase.Raced.class)) {
      features.add("race");
    }
    if (hasCase(TestCase.NewDescriptor.class)) {
      features.add("descriptor");
    }
    return features;
  }

  private boolean hasCase(Class<? extends TestCase> kind) {
    return scenes.stream()
        .flatMap(named -> named.scene().cases().stream())
        .anyMatch(kind::isInstance);
  }

  private boolean tries(Class<? extends Mutation> mutation) {
    return scenes.stream()
        .flatMap(named -> named.scene().cases().stream())
        .anyMatch(each ->
            each instanceof TestCase.Refused refusal && mutation.isInstance(refusal.mutation()));
  }
}
