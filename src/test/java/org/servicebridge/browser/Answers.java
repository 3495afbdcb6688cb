package org.servicebridge.browser;

import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Fills one form; fields are named by their keys. */
final class Answers {

    private final Browser browser;
    private final String scope;

    Answers(Browser browser, String scope) {
        this.browser = browser;
        this.scope = scope;
    }

    /** Puts it over whatever is filled in, as from the clipboard: a form reckons all its fields anew at each key. */
    Answers text(String key, String value) {
        By field = By.cssSelector(scope + " [id$='_" + key + "']");
        browser.until("answer " + key, () -> {
            WebElement input = browser.driver().findElement(field);
            if (!browser.is(
                    "arguments[0].focus(), arguments[0].select(), document.activeElement == arguments[0]", input)) {
                return false;
            }
            browser.insert(value);
            return value.equals(input.getDomProperty("value"));
        });
        return this;
    }

    /** Enters a date as {@code 24/11/2026} and a time as {@code 10:30}, London time. */
    Answers moment(String key, String date, String time) {
        entered(key + "-date", date);
        entered(key + "-time", time);
        return this;
    }

    private void entered(String key, String value) {
        By field = By.cssSelector(scope + " [id$='_" + key + "']");
        browser.until("enter " + key, () -> {
            WebElement input = browser.inView(browser.driver().findElement(field));
            input.click();
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), value, Keys.ENTER, Keys.ESCAPE);
            return String.valueOf(input.getDomProperty("value")).startsWith(value);
        });
    }

    /** Chooses a radio button by its value, again where the form drew itself anew under the click. */
    Answers choice(String key, String value) {
        By label = By.xpath("//div[contains(@class,'fjs-form-field-radio')][.//input[contains(@id,'_" + key
                + "-')]]//label[.//input and " + reads(key, value) + "]");
        browser.until("choose " + value + " for " + key, () -> {
            WebElement choice = browser.inView(browser.driver().findElement(label));
            choice.click();
            return browser.is("arguments[0].querySelector('input').checked", choice);
        });
        return this;
    }

    /** Ticks one of several boxes by its value. */
    Answers ticked(String key, String value) {
        browser.click(By.xpath(
                "//div[contains(@class,'fjs-form-field-checklist')]//label[.//input and " + reads(key, value) + "]"));
        return this;
    }

    /** Chooses from a list by the option's value; opens it again where the form drew itself anew under the click. */
    Answers option(String key, String value) {
        By list =
                By.xpath("//div[contains(@class,'fjs-form-field-select')][.//input[substring(@id, string-length(@id) - "
                        + key.length() + ") = '_" + key + "']]//div[contains(@class,'fjs-input-group')]");
        By item = By.xpath("//div[contains(@class,'fjs-dropdownlist-item') and " + reads(key, value) + "]");
        browser.clickUntil(list, value + " is chosen", () -> {
            List<WebElement> offered = browser.driver().findElements(item);
            offered.stream().findFirst().ifPresent(WebElement::click);
            return !offered.isEmpty();
        });
        return this;
    }

    private static String reads(String key, String value) {
        return Labels.of(key, value).stream()
                .map(label -> "normalize-space()=\"" + label + "\"")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
