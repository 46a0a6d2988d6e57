static const char *name_of(int error)
{
	switch (error) {
	case E2BIG: return "E2BIG";
	case EBADE: return "EBADE, the driver got it";
	case EBADF: return "EBADF";
	case EFAULT: return "EFAULT";
	case EINVAL: return "EINVAL";
	case ENOTTY: return "ENOTTY";
	case EOPNOTSUPP: return "EOPNOTSUPP";
	case EPERM: return "EPERM";
	default: return strerror(error);
	}
}

/* Begins the line of a test. */
static void report(int passed, const struct selftest_scene *scene)
{
	if (!passed)
		failures++;
	printf("%sok %u - %s: ", passed ? "" : "not ", ++tests, scene->subject);
}

static void describe(const struct selftest_case *test, unsigned int step)
{
	switch (test->deed) {
	case SELFTEST_BITS:
		printf("%s 0x%llx", test->what,
		       (unsigned long long)bit_of(test->value, step));
		break;
	case SELFTEST_NOT_ZERO:
		printf("byte %zu of %s not zero", byte_of(test, step),
		       test->what);
		break;
	default:
		printf("%s", test->what);
		break;
	}
}

static int lowest_descriptor(void)
{
	int fd = dup(STDOUT_FILENO);

	close(fd);
	return fd;
}

/* Holds what a call came to against what it must come to. */
static void judge(const struct selftest_scene *scene,
		  const struct selftest_case *test, unsigned int step,
		  int result, int leak)
{
	report(result == -test->error && !leak, scene);
	describe(test, step);
	printf(" is %s\n", name_of(test->error));
	if (result >= 0)
		printf("# it was accepted\n");
	else if (result != -test->error)
		printf("# it is %s\n", name_of(-result));
	if (leak)
		printf("# a descriptor was left open\n");
}

/* A call that must be refused. */
static void refusal(const struct selftest_scene *scene,
		    const struct selftest_case *test, unsigned int step)
{
	int lowest = lowest_descriptor();
	int result = perform(scene, test, step);

	judge(scene, test, step, result, lowest_descriptor() != lowest);
}

/* Whether a dispatcher may refuse a call so: a driver has other reasons. */
static int is_refusal(int result)
{
	if (with_echo)
		return result < 0;
	return result == -E2BIG || result == -EFAULT || result == -EINVAL ||
	       result == -ENOTTY || result == -EOPNOTSUPP || result == -EPERM;
}

static int is_zero(const unsigned char *bytes, size_t size)
{
	while (size--)
		if (bytes[size])
			return 0;
	return 1;
}

/* A valid call, and what it leaves behind. */
static void valid_call(const struct selftest_scene *scene,
		       const struct selftest_case *test)
{
	const struct selftest_place *place;
	int result = perform(scene, test, 0);

	report(!is_refusal(result), scene);
	printf("%s is accepted", test->what);
	if (result < 0 && !is_refusal(result))
		printf(" # SKIP the driver says %s", name_of(-result));
	printf("\n");
	if (is_refusal(result))
		printf("# it is %s\n", name_of(-result));
	for (place = scene->unused; place && place->what; place++) {
		int answered = result >= 0;

//@if counted
		/* The call says how many elements come back. */
		if (answered && test->value)
			answered = place->offset / test->value < (__u64)result;
//@end
		report(!answered || is_zero(arg + place->offset, place->size),
		       scene);
		printf("%s comes back zero", place->what);
		printf(answered ? "\n" : " # SKIP there is no answer\n");
	}
}

/* A valid call whose answer cannot be stored, after one whose answer can. */
static void no_room(const struct selftest_scene *scene,
		    const struct selftest_case *test)
{
	static const struct selftest_case valid = { .deed = SELFTEST_ANSWER };
	int result = perform(scene, &valid, 0);
	int lowest = lowest_descriptor();
	int refused = result < 0, leak;

	if (!refused)
		result = perform(scene, test, 0);
	leak = lowest_descriptor() != lowest;
	/* The driver may refuse a second call, too. */
	if (!leak && !with_echo &&
	    (refused || (result < 0 && !is_refusal(result)))) {
		report(1, scene);
		printf("%s # SKIP the driver says %s\n", test->what,
		       name_of(-result));
		return;
	}
//@if counted
	if (!leak && test->value && !result) {
		report(1, scene);
		printf("%s # SKIP no element comes back\n", test->what);
		return;
	}
//@end
	judge(scene, test, 0, result, leak);
}

//@if elsewhere
static int is_marked(const unsigned char *bytes, size_t size)
{
	while (size--)
		if (bytes[size] != SELFTEST_MARK)
			return 0;
	return 1;
}

/* A valid call that answers elsewhere, then one where elsewhere is nowhere. */
static void no_room_elsewhere(const struct selftest_scene *scene,
			      const struct selftest_case *test)
{
	static const struct selftest_case marked = {
		.deed = SELFTEST_MARKED_DATA,
	};
	int result = perform(scene, &marked, 0);
	int refused = result < 0, lowest;

	if (!refused && is_marked(data, scene->data)) {
		report(1, scene);
		printf("%s # SKIP nothing comes back\n", test->what);
		return;
	}
	lowest = lowest_descriptor();
	if (!refused)
		result = perform(scene, test, 0);
	if (!with_echo && (refused || (result < 0 && !is_refusal(result)))) {
		report(1, scene);
		printf("%s # SKIP the driver says %s\n", test->what,
		       name_of(-result));
		return;
	}
	if (result >= 0 && test->told_size &&
	    is_zero(arg + test->told, test->told_size)) {
		report(1, scene);
		printf("%s # SKIP nothing comes back again\n", test->what);
		return;
	}
	judge(scene, test, 0, result, lowest_descriptor() != lowest);
}
//@end
