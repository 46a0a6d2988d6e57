#define SIZE(type, member) sizeof(((type *)0)->member)

/* A member, a member of the nth element, a whole element. */
#define FIELD(type, member) \
	.offset = offsetof(type, member), .size = SIZE(type, member)
#define FIELD_OF(n, type, member) \
	.offset = (n) * sizeof(type) + offsetof(type, member), \
	.size = SIZE(type, member)
#define ELEMENT(n, type) .offset = (n) * sizeof(type), .size = sizeof(type)

/* The bytes of a union that one of its members leaves. */
#define BEHIND(n, type, whole, part) \
	.offset = (n) * sizeof(type) + offsetof(type, whole) + \
		  SIZE(type, whole.part), \
	.size = SIZE(type, whole) - SIZE(type, whole.part)

/* A command's number with another direction, type, number or size. */
#define DIRECTED(number, direction) \
	_IOC(direction, _IOC_TYPE(number), _IOC_NR(number), _IOC_SIZE(number))
#define TYPED(number, type) \
	_IOC(_IOC_DIR(number), type, _IOC_NR(number), _IOC_SIZE(number))
#define NUMBERED(number, nr) \
	_IOC(_IOC_DIR(number), _IOC_TYPE(number), nr, _IOC_SIZE(number))
#define SIZED(number, size) \
	_IOC(_IOC_DIR(number), _IOC_TYPE(number), _IOC_NR(number), size)

enum selftest_memory { ARGUMENT, EXTRA, DATA };
enum selftest_order { NATIVE, LITTLE, BIG };

/* What is done to a call that is valid otherwise. */
enum selftest_deed {
	NUMBER,			/* another number */
	NUMBER_OVER_PAGE,	/* the number with a size of more than a page */
	ADDRESS,		/* an address that leads nowhere */
	ARGUMENT_VALUE,		/* another argument in place of the address */
	VALUE,			/* a value in the data */
	BITS,			/* each bit of a mask in turn */
	NOT_ZERO,		/* a first byte that is not zero, then a last */
	UNTERMINATED,		/* a string without an end */
	POINTER,		/* an address in the data that leads nowhere */
	SIZE_OVER_PAGE,		/* a size in the data of more than a page */
//@if capability
	UNPRIVILEGED,		/* a caller without a capability */
	UNPRIVILEGED_ADDRESS,	/* the same with an address to nowhere */
//@end
	ANSWER,			/* nothing: the call is valid */
	READ_ONLY,		/* an answer into memory that is read-only */
	NO_MEMORY,		/* an answer to an address that leads nowhere */
};

struct selftest_place {
	const char *what;
	size_t offset;
	size_t size;
};

struct selftest_case {
	const char *what;
	int error;
	enum selftest_deed deed;
	__u64 value;
	enum selftest_memory memory;
	enum selftest_order order;
	size_t offset;
	size_t size;
};

/* A valid call, and all that is done to it. */
struct selftest_scene {
	const char *subject;
	unsigned int target;
	unsigned int number;
	unsigned long value;			/* without argument in memory */
	size_t size;				/* of the argument */
	size_t extra;				/* behind the argument */
	size_t data;				/* where an address leads to */
	void (*fill)(void);			/* makes zero bytes valid */
	const struct selftest_case *cases;
	const struct selftest_place *unread;	/* the kernel does not look */
	const struct selftest_place *unused;	/* comes back zero */
};

/* What is called. */
struct selftest_target {
	const char *path;
//@if opener
	const struct selftest_scene *opener;	/* a command that returns it */
//@end
//@if mixed
	int network;				/* whether the path is a name */
//@end
	int fd;
};

static unsigned char *arg, *extra, *data;
static unsigned char *arg_end, *data_end, *nowhere;
static size_t page, arg_room;
static unsigned int tests, failures;
