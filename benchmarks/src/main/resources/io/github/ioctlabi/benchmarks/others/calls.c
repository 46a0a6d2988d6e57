// SPDX-License-Identifier: Apache-2.0
/*
 * The calls in C. A function whose name ends in _turn makes many, and returns a
 * sum or the negated errno; the others are native methods by JNI, which build
 * the records that Java has.
 */
#include <errno.h>
#include <fcntl.h>
#include <jni.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct info {
	uint64_t mask;
	uint64_t cgroupid;
	uint32_t pid;
	uint32_t tgid;
	uint32_t ppid;
	uint32_t ruid;
	uint32_t rgid;
	uint32_t euid;
	uint32_t egid;
	uint32_t suid;
	uint32_t sgid;
	uint32_t fsuid;
	uint32_t fsgid;
	int32_t exit_code;
};

struct region {
	uint64_t start;
	uint64_t end;
	uint64_t categories;
};

struct scan {
	uint64_t size;
	uint64_t flags;
	uint64_t start;
	uint64_t end;
	uint64_t walk_end;
	uint64_t vec;
	uint64_t vec_len;
	uint64_t max_pages;
	uint64_t category_inverted;
	uint64_t category_mask;
	uint64_t category_anyof_mask;
	uint64_t return_mask;
};

#define GET_INFO _IOWR(0xff, 11, struct info)
#define SCAN _IOWR('f', 16, struct scan)

/* The compiler must think that somebody looks at it. */
static void look(void *data)
{
	__asm__ volatile("" : : "r"(data) : "memory");
}

int64_t count_turn(int fd, int calls, void *from)
{
	int64_t sum = 0;

	(void)from;
	for (int i = 0; i < calls; i++) {
		int count;

		if (ioctl(fd, FIONREAD, &count) == -1)
			return -errno;
		sum += count;
	}
	return sum;
}

int64_t info_turn(int fd, int calls, const struct info *from)
{
	for (int i = 0; i < calls; i++) {
		struct info argument = *from;
		struct info result;

		if (ioctl(fd, GET_INFO, &argument) == -1)
			return -errno;
		result = argument;
		look(&result);
	}
	return calls;
}

int64_t scan_turn(int fd, int calls, const struct scan *from)
{
	for (int i = 0; i < calls; i++) {
		struct scan argument = *from;
		struct region regions[1] = { { 0, 0, 0 } };
		struct scan result;
		struct region found;

		argument.vec = (uintptr_t)regions;
		if (ioctl(fd, SCAN, &argument) == -1)
			return -errno;
		result = argument;
		found = regions[0];
		look(&result);
		look(&found);
	}
	return calls;
}

int64_t open_turn(int unused, int calls, const char *path)
{
	int64_t sum = 0;

	(void)unused;
	for (int i = 0; i < calls; i++) {
		int fd = open(path, O_RDONLY | O_CLOEXEC);
		int count;

		if (fd == -1 || ioctl(fd, _IOR('R', 0, int), &count) == -1)
			return -errno;
		sum += count;
		close(fd);
	}
	return sum;
}

#define DECLARED "io/github/ioctlabi/benchmarks/declared/"

static jclass info_class, scan_class, region_class, refused_class;
static jmethodID new_info, new_scan, new_region;

static jclass find(JNIEnv *env, const char *name)
{
	jclass local = (*env)->FindClass(env, name);

	return local ? (*env)->NewGlobalRef(env, local) : NULL;
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
	JNIEnv *env;

	(void)reserved;
	if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK)
		return JNI_ERR;
	refused_class = find(env, "java/io/IOException");
	info_class = find(env, DECLARED "ProcessInfo$Info");
	scan_class = find(env, DECLARED "PageMap$Scan");
	region_class = find(env, DECLARED "PageMap$Region");
	if (!refused_class || !info_class || !scan_class || !region_class)
		return JNI_ERR;
	new_info = (*env)->GetMethodID(env, info_class, "<init>", "(JJIIIIIIIIIIII)V");
	new_region = (*env)->GetMethodID(env, region_class, "<init>", "(JJJ)V");
	new_scan = (*env)->GetMethodID(env, scan_class, "<init>",
				       "(JJJJJ[L" DECLARED "PageMap$Region;JJJJJJ)V");
	return new_info && new_region && new_scan ? JNI_VERSION_10 : JNI_ERR;
}

static void refuse(JNIEnv *env)
{
	char text[32];

	snprintf(text, sizeof(text), "errno %d", errno);
	(*env)->ThrowNew(env, refused_class, text);
}

#define METHOD(name) Java_io_github_ioctlabi_benchmarks_others_Jni_##name

JNIEXPORT jint JNICALL METHOD(count)(JNIEnv *env, jclass class, jint fd)
{
	int count = 0;

	(void)class;
	if (ioctl(fd, FIONREAD, &count) == -1)
		refuse(env);
	return count;
}

JNIEXPORT jobject JNICALL METHOD(info)(JNIEnv *env, jclass class, jint fd, jlong mask,
				       jlong cgroupid, jint pid, jint tgid, jint ppid,
				       jint ruid, jint rgid, jint euid, jint egid,
				       jint suid, jint sgid, jint fsuid, jint fsgid,
				       jint exit_code)
{
	struct info info = { mask, cgroupid, pid,  tgid, ppid,	ruid,  rgid,
			     euid, egid,     suid, sgid, fsuid, fsgid, exit_code };

	(void)class;
	if (ioctl(fd, GET_INFO, &info) == -1) {
		refuse(env);
		return NULL;
	}
	return (*env)->NewObject(env, info_class, new_info, (jlong)info.mask,
				 (jlong)info.cgroupid, (jint)info.pid, (jint)info.tgid,
				 (jint)info.ppid, (jint)info.ruid, (jint)info.rgid,
				 (jint)info.euid, (jint)info.egid, (jint)info.suid,
				 (jint)info.sgid, (jint)info.fsuid, (jint)info.fsgid,
				 (jint)info.exit_code);
}

JNIEXPORT jobject JNICALL METHOD(scan)(JNIEnv *env, jclass class, jint fd, jlong size,
				       jlong flags, jlong start, jlong end, jlong walk_end,
				       jlong vec_len, jlong max_pages,
				       jlong category_inverted, jlong category_mask,
				       jlong category_anyof_mask, jlong return_mask)
{
	struct region regions[1] = { { 0, 0, 0 } };
	struct scan scan = { size,	    flags,
			     start,	    end,
			     walk_end,	    (uintptr_t)regions,
			     vec_len,	    max_pages,
			     category_inverted, category_mask,
			     category_anyof_mask, return_mask };
	jobject region;
	jobjectArray array;

	(void)class;
	if (ioctl(fd, SCAN, &scan) == -1) {
		refuse(env);
		return NULL;
	}
	region = (*env)->NewObject(env, region_class, new_region, (jlong)regions[0].start,
				   (jlong)regions[0].end, (jlong)regions[0].categories);
	if (!region)
		return NULL;
	array = (*env)->NewObjectArray(env, 1, region_class, region);
	if (!array)
		return NULL;
	return (*env)->NewObject(env, scan_class, new_scan, (jlong)scan.size,
				 (jlong)scan.flags, (jlong)scan.start, (jlong)scan.end,
				 (jlong)scan.walk_end, array, (jlong)scan.vec_len,
				 (jlong)scan.max_pages, (jlong)scan.category_inverted,
				 (jlong)scan.category_mask,
				 (jlong)scan.category_anyof_mask, (jlong)scan.return_mask);
}
