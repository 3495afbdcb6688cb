package org.servicebridge.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's classes without their tests, read once for all who look at how they hang together. */
final class ProductionCode {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicebridge");

    static final String ROOT = "org.servicebridge.";

    private ProductionCode() {}

    /** The part of the incident process that a package belongs to; empty for the application's own class and for strangers. */
    static String feature(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).split("\\.")[0]
                : "";
    }
}
