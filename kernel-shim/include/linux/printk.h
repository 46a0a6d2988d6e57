/* SPDX-License-Identifier: Apache-2.0 */
#include <ioctlabi/shim.h>
