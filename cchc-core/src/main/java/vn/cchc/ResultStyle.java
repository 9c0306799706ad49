package vn.cchc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the results of this library are generated: into a package of their own, which is not
 * exported, so that nobody else makes a result.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    packageGenerated = "*.made",
    visibility = Value.Style.ImplementationVisibility.PUBLIC,
    builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
    overshadowImplementation = true,
    from = "startFrom",
    depluralize = true,
    allowedClasspathAnnotations = Override.class)
public @interface ResultStyle {}
