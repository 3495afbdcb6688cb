package org.servicebridge.browser;

import java.util.function.Consumer;
import org.openqa.selenium.By;

/** Works in Tasklist as people do: start a process, claim a task from the desk's list, answer its form. */
final class Tasklist {

    private static final By START = By.cssSelector(".modal-dialog");
    private static final String DESK = "*[normalize-space(text())='My desk, unclaimed']";
    private static final By LIST =
            By.xpath("//*[contains(@class,'task-filter') and contains(@class,'active')]//" + DESK);

    private final Browser browser;

    Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** Reports an HSSI with the start form. */
    void startsHssi(Consumer<Answers> answers) {
        starts("Run HSSI", "report-incident", answers);
    }

    /** Starts a process of this name with its start form. */
    void starts(String process, String picture, Consumer<Answers> answers) {
        browser.open("/camunda/app/tasklist/default/");
        browser.click(By.partialLinkText("Start process"));
        browser.clickUntil(
                By.xpath("//div[contains(@class,'modal-dialog')]//a[normalize-space()='" + process + "']"),
                "its start form shows",
                () -> browser.shows(By.cssSelector(".modal-dialog .fjs-container")));
        answers.accept(new Answers(browser, ".modal-dialog"));
        browser.picture(picture);
        browser.click(By.xpath("//div[contains(@class,'modal-dialog')]//button[normalize-space()='Start']"));
        browser.until("see the start form close", () -> !browser.shows(START));
    }

    /**
     * Claims the open task of this name from the list of the desk, answers its form and completes it. Whoever has completed
     * a task has the list before them, as Tasklist fetches it anew.
     *
     * @param task the task's name with the reference
     * @param picture under which the filled form is kept
     */
    void completes(String task, String picture, Consumer<Answers> answers) {
        if (!browser.shows(LIST)) {
            opensList();
        }
        chooses(task);
        browser.click(By.cssSelector("button.claim"));
        browser.find(By.cssSelector(".fjs-container"));
        answers.accept(new Answers(browser, "body"));
        browser.picture(picture);
        browser.clickUntilGone(
                By.xpath("//button[normalize-space()='Complete' and not(@disabled)]"),
                By.cssSelector(".fjs-container"));
    }

    /** Opens the task from the list of what nobody of the desk has claimed. */
    void opens(String task) {
        opensList();
        chooses(task);
    }

    private void opensList() {
        browser.open("/camunda/app/tasklist/default/");
        browser.click(By.xpath("//" + DESK));
    }

    private void chooses(String task) {
        browser.click(By.xpath("//ol[contains(@class,'tasks-list')]//h4/a[normalize-space()=\"" + task + "\"]"));
    }
}
