/* Whether a place has what a test puts there. */
static int is_put(const struct selftest_case *test)
{
	unsigned char *at = place_of(test), back[sizeof(__u64)];

	if (test->deed == SELFTEST_LONGEST_STRING)
		return test->size < 2 || at[test->size - 2] == 'x';
	if (test->deed != SELFTEST_VALUE || test->size > sizeof(back))
		return 1;
	put(back, test->size, test->order, test->value);
	return !memcmp(at, back, test->size);
}

/* A call that succeeds. */
static void taken_call(const struct selftest_scene *scene,
		       const struct selftest_case *test)
{
	int result = perform(scene, test, 0);
	int changed = test->echo == SELFTEST_ACCEPTED_BACK && !is_put(test);
	int beyond = test->deed == SELFTEST_LARGEST_SIZE &&
		     !is_zero(arg + scene->size, arg_end - arg - scene->size);

	report(result >= 0 && !changed && !beyond, scene);
	printf("%s is accepted\n", test->what);
	if (result < 0)
		printf("# it is %s\n", name_of(-result));
	else if (changed)
		printf("# it did not come back\n");
	else if (beyond)
		printf("# more came back than the kernel knows\n");
}

/* The address of an argument in memory, or what is in its place. */
static unsigned long argument_of(const struct selftest_scene *scene)
{
	return scene->size ? (unsigned long)arg : scene->value;
}

/* A call that changes a place, whatever was there. */
static void whole_answer(const struct selftest_scene *scene,
			 const struct selftest_case *test)
{
	unsigned char *before = malloc(test->size);
	int result = 0, same = 0;
	unsigned int fill;
	size_t i;

	for (fill = 0; before && fill < 2 && result >= 0; fill++) {
		prepare(scene);
		memset(place_of(test), fill ? 0xa5 : 0x5a, test->size);
		result = call(scene, scene->number, argument_of(scene));
//@if descriptor
		close_new();
//@end
		if (!fill)
			memcpy(before, place_of(test), test->size);
	}
	if (before && result >= 0) {
		for (i = 0; i < test->size; i++)
			if (before[i] == 0x5a && place_of(test)[i] == 0xa5)
				same = 1;
	}
//@if counted
	/* The call says how many elements come back. */
	if (test->value && test->offset / test->value >= (__u64)result)
		same = 0;
//@end
	free(before);
	report(before && result >= 0 && !same, scene);
	printf("%s is written\n", test->what);
	if (result < 0)
		printf("# it is %s\n", name_of(-result));
}

/* A call with memory whose rest cannot be written. */
static void partly_writable(const struct selftest_scene *scene,
			    const struct selftest_case *test)
{
	int in_data = test->memory == SELFTEST_DATA;
	size_t size = in_data ? scene->data : scene->size + scene->extra;
	size_t rest = whole_pages(size - test->value);
	size_t gap = rest - (size - test->value);
	unsigned char *end = in_data ? data_end : arg_end;
	int result = -ENOMEM;

	prepare_before(scene, in_data ? 0 : gap, in_data ? gap : 0);
	if (!mprotect(end - rest, rest, PROT_READ))
		result = call(scene, scene->number, argument_of(scene));
	mprotect(end - rest, rest, PROT_READ | PROT_WRITE);
//@if descriptor
	close_new();
//@end
	if (test->error) {
		judge(scene, test, 0, result, 0);
		return;
	}
	report(result >= 0, scene);
	printf("%s is enough\n", test->what);
	if (result < 0)
		printf("# it is %s\n", name_of(-result));
}

//@if race
/* How often somebody tries to be faster than the kernel. */
#define SELFTEST_ROUNDS 200

/* What both processes see, behind the mirror of a room. */
struct selftest_race {
	unsigned int over;
	unsigned int turns;
};

static unsigned int turns_of(const struct selftest_race *shared)
{
	return __atomic_load_n(&shared->turns, __ATOMIC_SEQ_CST);
}

/* Makes a byte wrong and right again, until the other process is done. */
static void spoil_again(unsigned char *at, unsigned char right,
			unsigned char wrong, struct selftest_race *shared,
			pid_t parent)
{
	while (!__atomic_load_n(&shared->over, __ATOMIC_SEQ_CST) &&
	       getppid() == parent) {
		__atomic_store_n(at, wrong, __ATOMIC_SEQ_CST);
		syscall(SYS_sched_yield);
		__atomic_store_n(at, right, __ATOMIC_SEQ_CST);
		__atomic_fetch_add(&shared->turns, 1, __ATOMIC_SEQ_CST);
		syscall(SYS_sched_yield);
	}
}

/* Waits for the other process, which may have no processor, but not for long. */
static void wait_for_turn(const struct selftest_race *shared,
			  unsigned int before)
{
	unsigned int tries;

	for (tries = 0; tries < 100 && turns_of(shared) == before; tries++)
		usleep(100);
}

/* What the calls come to while that goes on: the first that is wrong, or 0. */
static int race(const struct selftest_scene *scene,
		const struct selftest_case *test, const unsigned char *at,
		unsigned char right, const struct selftest_race *shared)
{
	unsigned int turns = 0;
	unsigned int round;
	int result;

	for (round = 0; round < SELFTEST_ROUNDS; round++) {
		if (round % 16 == 0) {
			wait_for_turn(shared, turns);
			turns = turns_of(shared);
		}
		madvise(arg_end - arg_room, arg_room, MADV_DONTNEED);
		madvise(data_end - data_room, data_room, MADV_DONTNEED);
		/* On one processor the two must not always meet alike. */
		if (round % 2)
			syscall(SYS_sched_yield);
		result = call(scene, scene->number, (unsigned long)arg);
//@if descriptor
		close_new();
//@end
		if (result < 0 && result != -test->error)
			return result;
		if (result >= 0 && test->echo == SELFTEST_RACED_BACK &&
		    *at != right)
			return 1;
	}
	return 0;
}

/* Calls while another process changes what they get. */
static void raced(const struct selftest_scene *scene,
		  const struct selftest_case *test)
{
	int in_data = test->memory == SELFTEST_DATA;
	unsigned char *other = in_data ? data_mirror : arg_mirror;
	size_t whole = in_data ? data_room : arg_room;
	unsigned char *start = (in_data ? data_end : arg_end) - whole;
	struct selftest_race *shared = (void *)(other + whole);
	unsigned char *at, right, wrong;
	size_t i = 0;
	pid_t parent = getpid(), child;
	int seen;

	if (!arg_mirror || !data_mirror) {
		report(1, scene);
		printf("%s # SKIP no memory for two\n", test->what);
		return;
	}
	prepare(scene);
	memcpy(arg_mirror, arg_end - arg_room, arg_room);
	memcpy(data_mirror, data_end - data_room, data_room);
	memset(shared, 0, sizeof(*shared));
	spoil(test, 0);
	at = place_of(test);
	while (i < test->size - 1 && at[i] == other[at + i - start])
		i++;
	at += i;
	right = other[at - start];
	wrong = *at;
	child = fork();
	if (!child) {
		spoil_again(other + (at - start), right, wrong, shared, parent);
		_exit(0);
	}
	seen = child < 0 ? -errno : race(scene, test, at, right, shared);
	__atomic_store_n(&shared->over, 1, __ATOMIC_SEQ_CST);
	if (child > 0)
		waitpid(child, NULL, 0);
	report(!seen, scene);
	printf("%s does not pass in a race\n", test->what);
	if (seen < 0)
		printf("# it is %s\n", name_of(-seen));
	else if (seen)
		printf("# it came back\n");
}

//@end
/* What a driver shows that gives back what it got. */
static void echo(const struct selftest_scene *scene,
		 const struct selftest_case *test)
{
	switch (test->echo) {
//@if race
	case SELFTEST_RACED:
	case SELFTEST_RACED_BACK:
		raced(scene, test);
		break;
//@end
	case SELFTEST_WRITTEN:
		whole_answer(scene, test);
		break;
	case SELFTEST_PARTLY_WRITABLE:
		partly_writable(scene, test);
		break;
	default:
		taken_call(scene, test);
		break;
	}
}
