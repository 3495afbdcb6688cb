/** What teams, specialists and providers do together to resolve an HSSI: fail-away, assessments, advice, activities, and what is asked of providers. */
@NullMarked
package org.servicebridge.resolution;

import org.jspecify.annotations.NullMarked;
