package org.servicebridge.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;

/**
 * Finds whatever tests add to the application, wherever it lies, so that all of them share one start. What only a special
 * start may have is no {@link TestComponent}, and its test imports it.
 */
@ComponentScan(
        basePackages = "org.servicebridge",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class))
class SharedParts {}
