// SPDX-License-Identifier: GPL-2.0
/*
 * A device whose calls wait, as /dev/waiting. Jobs have handles, which are
 * private to a file; a job is done when its time is over.
 */
#include <linux/atomic.h>
#include <linux/delay.h>
#include <linux/fs.h>
#include <linux/hrtimer.h>
#include <linux/jiffies.h>
#include <linux/kref.h>
#include <linux/ktime.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/wait.h>
#include <linux/workqueue.h>
#include <linux/xarray.h>

#include "waiting_ioctl.h"

/**
 * struct waiting_file - What belongs to an open file.
 * @lock: held while a job begins or ends
 * @jobs: the jobs by their handles
 * @ended: woken whenever a job is done or given up
 */
struct waiting_file {
	struct mutex lock;
	struct xarray jobs;
	wait_queue_head_t ended;
};

/**
 * struct job - What a handle stands for.
 * @refs: one is the array's, one is that of each call that has looked it up
 * @mine: the file, which outlives its calls and its jobs' work
 * @work: ends the job when its time is over
 * @done: whether it is
 * @gone: whether its handle has been given up
 */
struct job {
	struct kref refs;
	struct waiting_file *mine;
	struct delayed_work work;
	bool done;
	bool gone;
};

static atomic64_t begun, ended, interrupted, moved;

static void job_free(struct kref *refs)
{
	kfree(container_of(refs, struct job, refs));
}

static void job_put(struct job *job)
{
	kref_put(&job->refs, job_free);
}

/* The reference is taken under the lock of the array: a handle may end any time. */
static struct job *job_get(struct waiting_file *mine, u32 handle)
{
	struct job *job;

	xa_lock(&mine->jobs);
	job = xa_load(&mine->jobs, handle);
	if (job)
		kref_get(&job->refs);
	xa_unlock(&mine->jobs);
	return job;
}

static void job_done(struct work_struct *work)
{
	struct job *job = container_of(to_delayed_work(work), struct job, work);

	WRITE_ONCE(job->done, true);
	wake_up_all(&job->mine->ended);
}

/* Ends what is in no array any more. */
static void job_end(struct job *job)
{
	cancel_delayed_work_sync(&job->work);
	WRITE_ONCE(job->gone, true);
	wake_up_all(&job->mine->ended);
	job_put(job);
	atomic64_inc(&ended);
}

/* All calls that a signal ends, end here: nothing has happened that must not happen twice. */
static int waiting_restart(void)
{
	atomic64_inc(&interrupted);
	return -ERESTARTSYS;
}

static bool all_done(struct waiting_file *mine)
{
	unsigned long handle;
	struct job *job;
	bool all = true;

	xa_lock(&mine->jobs);
	xa_for_each(&mine->jobs, handle, job)
		all = all && READ_ONCE(job->done);
	xa_unlock(&mine->jobs);
	return all;
}

/* Waits for a job, or for all, until a time on CLOCK_MONOTONIC. */
static int wait_until(struct waiting_file *mine, struct job *job, ktime_t until,
		      unsigned int state)
{
	DEFINE_WAIT(wait);
	int ret;

	for (;;) {
		prepare_to_wait(&mine->ended, &wait, state);
		ret = 0;
		if (job ? READ_ONCE(job->done) : all_done(mine))
			break;
		ret = -ECANCELED;
		if (job && READ_ONCE(job->gone))
			break;
		ret = -ETIMEDOUT;
		if (ktime_get() >= until)
			break;
		ret = -ERESTARTSYS;
		if (signal_pending_state(state, current))
			break;
		schedule_hrtimeout(&until, HRTIMER_MODE_ABS);
	}
	finish_wait(&mine->ended, &wait);
	return ret == -ERESTARTSYS ? waiting_restart() : ret;
}

static int wait_for_job(struct file *file, const struct waiting_wait *wait,
			unsigned int state)
{
	struct waiting_file *mine = file->private_data;
	struct job *job = job_get(mine, wait->job);
	int ret;

	if (!job)
		return -ENOENT;
	ret = wait_until(mine, job, ns_to_ktime(min_t(u64, wait->deadline, KTIME_MAX)),
			 state);
	job_put(job);
	return ret;
}

static int waiting_await(struct file *file, const struct waiting_wait *wait)
{
	return wait_for_job(file, wait, TASK_INTERRUPTIBLE);
}

static int waiting_await_killable(struct file *file,
				  const struct waiting_wait *wait)
{
	return wait_for_job(file, wait, TASK_KILLABLE);
}

static int waiting_await_all(struct file *file,
			     const struct waiting_wait_all *wait)
{
	ktime_t until = 0;

	/* Negative seconds are long ago. */
	if (wait->until.tv_sec >= 0)
		until = ktime_set(wait->until.tv_sec, wait->until.tv_nsec);
	return wait_until(file->private_data, NULL, until, TASK_INTERRUPTIBLE);
}

static int waiting_begin(struct file *file, struct waiting_job *asked)
{
	struct waiting_file *mine = file->private_data;
	struct job *job;
	int ret;

	if (mutex_lock_interruptible(&mine->lock))
		return waiting_restart();
	/* The device takes a moment, for which others wait. */
	usleep_range(200, 400);
	job = kzalloc(sizeof(*job), GFP_KERNEL_ACCOUNT);
	ret = -ENOMEM;
	if (!job)
		goto out;
	kref_init(&job->refs);
	job->mine = mine;
	INIT_DELAYED_WORK(&job->work, job_done);
	ret = xa_alloc(&mine->jobs, &asked->job, job, xa_limit_32b,
		       GFP_KERNEL_ACCOUNT);
	if (ret) {
		job_put(job);
		goto out;
	}
	atomic64_inc(&begun);
	/* Whoever guesses the handle waits for the lock before it can end the job. */
	schedule_delayed_work(&job->work, msecs_to_jiffies(asked->millis));
out:
	mutex_unlock(&mine->lock);
	return ret;
}

static void waiting_undo_begin(struct file *file, const struct waiting_job *told)
{
	struct waiting_file *mine = file->private_data;
	struct job *job;

	mutex_lock(&mine->lock);
	job = xa_erase(&mine->jobs, told->job);
	mutex_unlock(&mine->lock);
	if (job)
		job_end(job);
}

static int waiting_destroy(struct file *file, __u32 handle)
{
	struct waiting_file *mine = file->private_data;
	struct job *job;

	if (mutex_lock_interruptible(&mine->lock))
		return waiting_restart();
	job = xa_erase(&mine->jobs, handle);
	mutex_unlock(&mine->lock);
	if (!job)
		return -ENOENT;
	job_end(job);
	return 0;
}

/* Each call moves a unit before a signal may end it, or a storm would keep it where it is. */
static int waiting_transfer(struct file *file, struct waiting_transfer *transfer)
{
	struct job *job = job_get(file->private_data, transfer->job);
	int ret = 0;

	if (!job)
		return -ENOENT;
	if (transfer->moved > transfer->total)
		ret = -EINVAL;
	while (!ret && transfer->moved < transfer->total) {
		usleep_range(100, 200);
		transfer->moved++;
		atomic64_inc(&moved);
		if (transfer->moved < transfer->total && signal_pending(current))
			ret = waiting_restart();
	}
	job_put(job);
	return ret;
}

static int waiting_count(struct file *file, struct waiting_counts *counts)
{
	counts->begun = atomic64_read(&begun);
	counts->ended = atomic64_read(&ended);
	counts->interrupted = atomic64_read(&interrupted);
	counts->moved = atomic64_read(&moved);
	return 0;
}

static const struct waiting_ops waiting_ops = {
	.begin = waiting_begin,
	.undo_begin = waiting_undo_begin,
	.await = waiting_await,
	.await_killable = waiting_await_killable,
	.await_all = waiting_await_all,
	.transfer = waiting_transfer,
	.destroy = waiting_destroy,
	.count = waiting_count,
};

static int waiting_open(struct inode *inode, struct file *file)
{
	struct waiting_file *mine = kzalloc(sizeof(*mine), GFP_KERNEL_ACCOUNT);

	if (!mine)
		return -ENOMEM;
	mutex_init(&mine->lock);
	xa_init_flags(&mine->jobs, XA_FLAGS_ALLOC1);
	init_waitqueue_head(&mine->ended);
	file->private_data = mine;
	return 0;
}

/* The last call has ended, so what is left is nobody's. */
static int waiting_release(struct inode *inode, struct file *file)
{
	struct waiting_file *mine = file->private_data;
	unsigned long handle;
	struct job *job;

	xa_for_each(&mine->jobs, handle, job) {
		xa_erase(&mine->jobs, handle);
		job_end(job);
	}
	xa_destroy(&mine->jobs);
	kfree(mine);
	return 0;
}

static long waiting_native(struct file *file, unsigned int cmd,
			   unsigned long arg)
{
	return waiting_ioctl(&waiting_ops, file, cmd, arg);
}

static long waiting_compat(struct file *file, unsigned int cmd,
			   unsigned long arg)
{
	return waiting_compat_ioctl(&waiting_ops, file, cmd, arg);
}

static const struct file_operations waiting_fops = {
	.owner = THIS_MODULE,
	.open = waiting_open,
	.release = waiting_release,
	WAITING_IOCTL_FOPS(waiting_native, waiting_compat),
};

static struct miscdevice waiting_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "waiting",
	.fops = &waiting_fops,
};

static int __init waiting_init(void)
{
	return misc_register(&waiting_device);
}

static void __exit waiting_exit(void)
{
	misc_deregister(&waiting_device);
	WARN_ON(atomic64_read(&begun) != atomic64_read(&ended));
}

module_init(waiting_init);
module_exit(waiting_exit);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A device whose calls wait");
