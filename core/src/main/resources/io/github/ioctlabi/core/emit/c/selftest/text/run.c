/* How many tests a case stands for. */
static unsigned int steps(const struct selftest_scene *scene,
			  const struct selftest_case *test)
{
	const struct selftest_place *place = scene->unused;
	unsigned int count = 1;

	if (test->echo)
		return 1;
	switch (test->deed) {
	case SELFTEST_BITS:
		return __builtin_popcountll(test->value);
	case SELFTEST_NOT_ZERO:
		return test->size < 3 ? test->size : 3;
	case SELFTEST_ANSWER:
		for (; place && place->what; place++)
			count++;
		return count;
	default:
		return 1;
	}
}

static void run(const struct selftest_scene *scene,
		const struct selftest_case *test)
{
	unsigned int step;

//@if descriptor
	close_new();
//@end
//@if opener
	if (targets[scene->target].fd < 0) {
		for (step = 0; step < steps(scene, test); step++) {
			report(1, scene);
			printf("%s # SKIP nothing to call\n", test->what);
		}
		return;
	}
//@end
	if (test->echo) {
		if (with_echo) {
			echo(scene, test);
			return;
		}
		report(1, scene);
		printf("%s # SKIP needs --echo: a driver that gives back what it got\n",
		       test->what);
		return;
	}
//@if writable
	if (is_unwritable(test) &&
	    !can_open_read_only(&targets[scene->target])) {
		report(1, scene);
		printf("%s # SKIP there is no such file\n", test->what);
		return;
	}
//@end
	switch (test->deed) {
	case SELFTEST_ANSWER:
		valid_call(scene, test);
		break;
	case SELFTEST_NO_MEMORY:
	case SELFTEST_READ_ONLY:
		no_room(scene, test);
		break;
//@if elsewhere
	case SELFTEST_DATA_NO_MEMORY:
	case SELFTEST_DATA_BEYOND_MEMORY:
		no_room_elsewhere(scene, test);
		break;
//@end
//@if descriptor
	case SELFTEST_DESCRIPTOR:
		new_descriptor(scene, test);
		break;
//@end
	default:
		for (step = 0; step < steps(scene, test); step++)
			refusal(scene, test, step);
		break;
	}
}
