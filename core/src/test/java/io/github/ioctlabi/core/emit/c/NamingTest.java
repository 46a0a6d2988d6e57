package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that the rest of a C text leaves free. */
final class NamingTest {
  private static final Header HEADER =
      new CHeaderBuilder("linux/a.h", "a")
          .command("RESET", Direction.NONE, new Payload.None())
          .constant("limit", 3, "")
          .build();

  @Test
  void lexesC() {
    Identifiers text =
        Identifiers.of(
            """
            #include <linux/first.h>
            #define TWICE(x) ((x) * 2) /* not this */
            static const struct tag *get(enum kind k, ...) // nor this
            {
            	char c = 'q', *s = "no \\" word", d = '\\'';
            	return 0x1fULL + offsetof(struct tag, member) + p->next.last + k[1 ... LAST];
            }
            """);
    assertEquals(Set.of("tag", "kind"), text.tags());
    assertEquals(Set.of("member", "next", "last"), text.members());
    assertEquals(
        Set.of(
            "define",
            "TWICE",
            "x",
            "static",
            "const",
            "struct",
            "get",
            "enum",
            "k",
            "char",
            "c",
            "s",
            "d",
            "return",
            "offsetof",
            "p",
            "LAST"),
        text.names());
  }

  @Test
  void avoidsWhatTheFunctionSaysAndNoOther() {
    String text =
        Naming.write(
            HEADER,
            Neighbours.NONE,
            naming -> {
              String clear = naming.file("a_clear");
              String mine = naming.variables().name("kfree");
              String its = naming.variables().name("kfree");
              return """
              int %s(int %s)
              {
              	kfree(0);
              }
              int other(int %s)
              {
              }
              """
                  .formatted(clear, mine, its);
            });
    assertEquals(
        """
        int a_clear(int kfree_2)
        {
        	kfree(0);
        }
        int other(int kfree)
        {
        }
        """,
        text);
  }

  @Test
  void avoidsWhatElseHasTheName() {
    // A function that is chosen, a word of the header, a keyword, a type, a name that is in use.
    assertEquals(
        "a_put a_put_2 limit_2 a_RESET_2 struct tag int_ u32_ x x_2",
        Naming.write(
            HEADER,
            Neighbours.NONE,
            naming -> {
              Naming.Inside inside = naming.variables();
              return String.join(
                  " ",
                  naming.file("a_put"),
                  inside.name("a_put"),
                  inside.name("limit"),
                  naming.file("A_RESET").replace("A_", "a_"),
                  "struct " + naming.tag("tag"),
                  inside.name("int"),
                  inside.name("u32"),
                  inside.name("x"),
                  inside.name("x"));
            }));
  }

  @Test
  void keepsAFamilyOfNamesTogether() {
    assertEquals(
        "a_count b_2 b_2_count",
        Naming.write(
            HEADER,
            Neighbours.NONE,
            naming -> {
              Naming.Inside inside = naming.variables();
              String first = inside.name("a_count");
              inside.name("b_count");
              String family = inside.name("b", "_count");
              return first + " " + family + " " + family + "_count";
            }));
  }
}
