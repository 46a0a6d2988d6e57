/* SPDX-License-Identifier: Apache-2.0 */
#include_next <linux/sockios.h>
#include <ioctlabi/shim.h>
