/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/kernel.h>
#include <ioctlabi/shim.h>
