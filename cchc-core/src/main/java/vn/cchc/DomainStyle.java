package vn.cchc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How every value type of this library is generated. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    from = "startFrom",
    depluralize = true,
    depluralizeDictionary = {"basis:basis", "effectiveness:effectiveness", "focus:focus"},
    allowedClasspathAnnotations = Override.class)
@interface DomainStyle {}
