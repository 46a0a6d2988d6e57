// SPDX-License-Identifier: Apache-2.0
/* What differs on a 32-bit kernel. */
#include "harness.h"

#include "values.h"
#include "pointers.h"

#define TEST(name) { #name, name }

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	TEST(multiples),
	TEST(pointers),
	TEST(far_addresses),
	TEST(long_loops),
};

int main(void)
{
	int all = 0;
	size_t i;

	if (sizeof(long) != 4)
		return 2;
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		begin();
		failed = 0;
		tests[i].run();
		end();
		printf("%sok %zu - %s\n", failed ? "not " : "", i + 1,
		       tests[i].name);
		all += failed;
	}
	return all ? 1 : 0;
}
