package org.servicebridge.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Fills one form; fields are named by their keys, choices by the words people read. */
final class Answers {

    private final Browser browser;
    private final String scope;

    Answers(Browser browser, String scope) {
        this.browser = browser;
        this.scope = scope;
    }

    /** Types over whatever is filled in. */
    Answers text(String key, String value) {
        By field = By.cssSelector(scope + " [id$='_" + key + "']");
        browser.until("answer " + key, () -> {
            WebElement input = browser.inView(browser.driver().findElement(field));
            if (!input.isEnabled()) {
                return null;
            }
            input.click();
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
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

    /** Chooses a radio button by its label. */
    Answers choice(String key, String label) {
        browser.click(By.xpath("//div[contains(@class,'fjs-form-field-radio')][.//input[contains(@id,'_" + key
                + "-')]]//label[.//input and normalize-space()='" + label + "']"));
        return this;
    }

    /** Chooses from a list by the option's words. */
    Answers option(String key, String label) {
        By list = By.xpath("//div[contains(@class,'fjs-form-field-select')][.//*[contains(@id,'_" + key
                + "')]]//div[contains(@class,'fjs-input-group')]");
        By option = By.xpath("//div[contains(@class,'fjs-dropdownlist-item') and normalize-space()='" + label + "']");
        browser.click(list);
        browser.click(option);
        return this;
    }
}
