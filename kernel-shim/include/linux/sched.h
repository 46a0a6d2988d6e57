/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/sched.h>
#include <ioctlabi/shim.h>
