/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/capability.h>
#include <ioctlabi/shim.h>
