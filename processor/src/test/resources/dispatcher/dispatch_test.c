// SPDX-License-Identifier: Apache-2.0
/* Calls a dispatcher as callers would who mean no good. */
#include "harness.h"

#include "calls.h"
#include "values.h"
#include "pointers.h"
#include "left.h"
#include "arrays.h"
#include "growing.h"
#include "files.h"
#include "fetch.h"
#include "hooks.h"
#include "undo.h"
#include "wraps.h"

#define TEST(name) { #name, name }

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	TEST(numbers),
	TEST(by_value),
	TEST(by_address),
	TEST(order),
	TEST(results),
	TEST(large_arguments),
	TEST(compat),
	TEST(values),
	TEST(multiples),
	TEST(clearing),
	TEST(strings),
	TEST(unions),
	TEST(packed_structs),
	TEST(holes),
	TEST(pointers),
	TEST(pointed_values),
	TEST(pointed_results),
	TEST(unknown_counts),
	TEST(long_loops),
	TEST(far_addresses),
	TEST(wide_counts),
	TEST(left_counts),
	TEST(order_of_left_counts),
	TEST(copied_in),
	TEST(copied_out),
	TEST(tails),
	TEST(units),
	TEST(rooms),
	TEST(varying),
	TEST(counted_results),
	TEST(sized_by_field),
	TEST(sized_by_number),
	TEST(files),
	TEST(no_files),
	TEST(descriptors),
	TEST(fetched_once),
	TEST(hooks),
	TEST(strange_results),
	TEST(command_names),
	TEST(undoing),
	TEST(wrapped_arguments),
	TEST(wrapped_answers),
};

int main(void)
{
	int all = 0;
	size_t i;

	printf("1..%zu\n", ARRAY_SIZE(tests));
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		begin();
		failed = 0;
		tests[i].run();
		end();
		printf("%sok %zu - %s\n", failed ? "not " : "", i + 1,
		       tests[i].name);
		fflush(stdout);
		all += failed;
	}
	return all ? 1 : 0;
}
