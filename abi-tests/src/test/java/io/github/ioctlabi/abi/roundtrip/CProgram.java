package io.github.ioctlabi.abi.roundtrip;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The C side: a program that prints the sizes of all samples, and then goes through them in their
 * order. Of those that Java has written it prints every number, and where a byte that is in no
 * number is not zero, as its offset plus one. Those that Java is to read it fills, over bytes that
 * are not zero.
 */
final class CProgram {
  private static final String START =
      """
      #define _DEFAULT_SOURCE
      #include <endian.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      """;

  private static final String MACROS =
      """

      static void put(unsigned long long value)
      {
      	printf("%llx\\n", value);
      }

      #define GET(f, value)		(put(value), copy->f = s->f)
      #define GET_NUMBER(f)		GET(f, s->f)
      #define GET_ADDRESS(f)		GET(f, s->f)
      #define GET_CHARACTER(f)	GET(f, (unsigned char)s->f)
      #define GET_LE16(f)		GET(f, le16toh(s->f))
      #define GET_LE32(f)		GET(f, le32toh(s->f))
      #define GET_LE64(f)		GET(f, le64toh(s->f))
      #define GET_BE16(f)		GET(f, be16toh(s->f))
      #define GET_BE32(f)		GET(f, be32toh(s->f))
      #define GET_BE64(f)		GET(f, be64toh(s->f))
      #define SET(f, value)		(s->f = (__typeof__(s->f))(value))
      #define SET_NUMBER(f, v)	SET(f, v)
      #define SET_CHARACTER(f, v)	SET(f, v)
      #define SET_LE16(f, v)		SET(f, htole16(v))
      #define SET_LE32(f, v)		SET(f, htole32(v))
      #define SET_LE64(f, v)		SET(f, htole64(v))
      #define SET_BE16(f, v)		SET(f, htobe16(v))
      #define SET_BE32(f, v)		SET(f, htobe32(v))
      #define SET_BE64(f, v)		SET(f, htobe64(v))

      """;

  private static final String MAIN =
      """
      };

      static void get(const struct sample *sample, FILE *in)
      {
      	unsigned char *data = aligned_alloc(16, sample->size + 16 - sample->size % 16);
      	unsigned char *copy = calloc(1, sample->size);
      	size_t at = 0;

      	if (fread(data, 1, sample->size, in) != sample->size)
      		exit(2);
      	sample->visit(data, copy);
      	while (at < sample->size && data[at] == copy[at])
      		at++;
      	put(at < sample->size ? at + 1 : 0);
      	free(data);
      	free(copy);
      }

      static void set(const struct sample *sample, FILE *out)
      {
      	unsigned char *data = aligned_alloc(16, sample->size + 16 - sample->size % 16);

      	memset(data, 0xa5, sample->size);
      	sample->visit(data, NULL);
      	if (fwrite(data, 1, sample->size, out) != sample->size)
      		exit(3);
      	free(data);
      }

      int main(int argc, char **argv)
      {
      	FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;
      	FILE *out = argc == 3 ? fopen(argv[2], "wb") : NULL;
      	size_t i;

      	if (!in || !out)
      		return 1;
      	for (i = 0; i < sizeof(samples) / sizeof(samples[0]); i++)
      		put(samples[i].size);
      	for (i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
      		if (samples[i].reads)
      			get(&samples[i], in);
      		else
      			set(&samples[i], out);
      	}
      	return fclose(out) || fclose(in);
      }
      """;

  private CProgram() {}

  /** The program for these samples. */
  static String of(List<Sample> samples) {
    StringBuilder text = new StringBuilder(START);
    text.append(
        samples.stream()
            .map(sample -> "#include <" + sample.types().declaration().header() + ">\n")
            .distinct()
            .collect(Collectors.joining()));
    text.append(MACROS);
    for (int i = 0; i < samples.size(); i++) {
      visit(i, samples.get(i), text);
    }
    text.append("static const struct sample {\n\tvoid (*visit)(void *data, void *blank);\n")
        .append("\tsize_t size;\n\tint reads;\n} samples[] = {\n");
    for (int i = 0; i < samples.size(); i++) {
      text.append("\t{ visit%d, %s, %d },\n".formatted(i, size(samples.get(i)), reads(samples, i)));
    }
    return text.append(MAIN).toString();
  }

  private static int reads(List<Sample> samples, int i) {
    return samples.get(i).way() == Way.JAVA_TO_C ? 1 : 0;
  }

  private static void visit(int number, Sample sample, StringBuilder text) {
    text.append("static void visit%d(void *data, void *blank)\n{\n".formatted(number));
    text.append(
        "\tstruct %1$s *s = data;\n\tstruct %1$s *copy = blank;\n\n\t(void)s;\n\t(void)copy;\n"
            .formatted(sample.cName()));
    for (Leaf leaf : sample.leaves()) {
      text.append('\t')
          .append(sample.way() == Way.JAVA_TO_C ? leaf.get() : leaf.set())
          .append('\n');
    }
    text.append("}\n\n");
  }

  private static String size(Sample sample) {
    String size = "sizeof(struct " + sample.cName() + ")";
    return sample.struct().hasTail()
        ? "%s + %d * sizeof(((struct %s *)0)->tail[0])"
            .formatted(size, sample.tail(), sample.cName())
        : size;
  }
}
