//! The anchors of walkthroughs: the dock's tool for them, the card, and the exam.

use super::anchor::{Anchor, Element, anchors};

anchors! {
    "Stage: Guide" {
        /// Guide: begins a walkthrough (one for each that is not begun).
        STAGE_GUIDE_START = "stage-guide-start", 1, button "Start *";
        /// Guide: takes a walkthrough up again where it was left.
        STAGE_GUIDE_RESUME = "stage-guide-resume", 1, button "Resume *";
        /// Guide: begins a walkthrough from its first step, and its scenario again.
        STAGE_GUIDE_RESTART = "stage-guide-restart", 1, button "Restart *";
        /// Guide: puts the walkthrough away that is under way.
        STAGE_GUIDE_LEAVE = "stage-guide-leave", 1, button "Leave *";
        /// Guide: shows a walkthrough by itself (one for each).
        STAGE_GUIDE_WATCH = "stage-guide-watch", 1, button "Watch *";
        /// Guide: begins the exam of a walkthrough (one for each).
        STAGE_GUIDE_EXAM = "stage-guide-exam", 1, button "Exam *";
        /// Guide: opens a walkthrough as a page to print (one for each).
        STAGE_GUIDE_PRINTED = "stage-guide-printed", 1, link "Printed guide *";
        /// Guide: opens a walkthrough as a PDF (one for each).
        STAGE_GUIDE_PDF = "stage-guide-pdf", 1, link "PDF *";
        /// Guide: opens the presenter's window of a walkthrough (one for each).
        STAGE_GUIDE_PRESENT = "stage-guide-present", 1, link "Presenter’s window *";
    }
    "Stage: Guides of one's own" {
        /// Guides of one's own: takes a file.
        STAGE_GUIDE_OPEN = "stage-guide-open", 1, button "Open a file";
        /// Guides of one's own: the file input behind the button.
        STAGE_GUIDE_FILE = "stage-guide-file", 1, none "";
        /// Guides of one's own: the address of a file on the same host.
        STAGE_GUIDE_ADDRESS = "stage-guide-address", 1, textbox "Address of a guide on this host";
        /// Guides of one's own: begins the guide at the address.
        STAGE_GUIDE_GO = "stage-guide-go", 1, button "Start the guide at the address";
        /// Guides of one's own: what a new one is a copy of.
        STAGE_GUIDE_FROM = "stage-guide-from", 1, combobox "New guide from";
        /// Guides of one's own: makes a new one, and opens it in the editor.
        STAGE_GUIDE_MAKE = "stage-guide-make", 1, button "Make";
        /// Guides of one's own: begins to record one.
        STAGE_GUIDE_RECORD = "stage-guide-record", 1, button "Record";
        /// Guides of one's own: opens one in the editor (one for each).
        STAGE_GUIDE_EDIT = "stage-guide-edit", 1, button "Edit *";
        /// Guides of one's own: saves one as a file (one for each).
        STAGE_GUIDE_SAVE = "stage-guide-save", 1, button "Download *";
        /// Guides of one's own: takes one away (one for each).
        STAGE_GUIDE_REMOVE = "stage-guide-remove", 1, button "Remove *";
        /// Guides of one's own: brings back the one that was taken away last.
        STAGE_GUIDE_UNDO = "stage-guide-undo", 1, button "Undo";
        /// Guides of one's own: opens a file in the editor that has something wrong in it.
        STAGE_GUIDE_MEND = "stage-guide-mend", 1, button "Mend it in the editor";
    }
    "Recording" {
        /// Recording: ends it, and opens the guide that came of it in the editor.
        RECORD_STOP = "record-stop", 1, button "Stop and edit";
        /// Recording: ends it, and keeps nothing.
        RECORD_DROP = "record-drop", 1, button "Drop the recording";
    }
    "Guide editor" {
        /// Editor: the part of the guide that is shown.
        EDIT_PART = "edit-part", 1, combobox "Part";
        /// Editor: puts a step below the part.
        EDIT_ADD_STEP = "edit-add-step", 1, button "Add a step";
        /// Editor: puts a chapter below the present one.
        EDIT_ADD_CHAPTER = "edit-add-chapter", 1, button "Add a chapter";
        /// Editor: moves the part up.
        EDIT_UP = "edit-up", 1, button "Move up";
        /// Editor: moves the part down.
        EDIT_DOWN = "edit-down", 1, button "Move down";
        /// Editor: takes the part away.
        EDIT_DELETE = "edit-delete", 1, button "Delete";
        /// Editor: brings back what was before the last change of this kind.
        EDIT_UNDO = "edit-undo", 1, button "Undo";
        /// Editor: a field of the part (one for each).
        EDIT_FIELD = "edit-field", 1, textbox "*" | combobox "*" | spinbutton "*";
        /// Editor: adds a field that may be left out, or an item of a list.
        EDIT_ADD = "edit-add", 1, button "Add *";
        /// Editor: takes such a field or item away.
        EDIT_REMOVE = "edit-remove", 1, button "Remove *";
        /// Editor: takes an element of the screens for a field, by pointing at it.
        EDIT_POINT = "edit-point", 1, button "Point at it" | button "Pointing: press an element, or Escape";
        /// Editor: begins the guide at the step.
        EDIT_TRY = "edit-try", 1, button "Try this step";
        /// Editor: saves the guide as a file.
        EDIT_SAVE = "edit-save", 1, button "Download JSON";
        /// Editor: back to the catalogue.
        EDIT_CLOSE = "edit-close", 1, button "Back to the catalogue";
    }
    "Walkthrough" {
        /// The card of the present step.
        GUIDE_CARD = "guide-card", 1, region "Walkthrough";
        /// Card: to the step before.
        GUIDE_BACK = "guide-back", 1, button "Back";
        /// Card: on, once the step is over or read.
        GUIDE_NEXT = "guide-next", 1, button "Next";
        /// Card: on without having done the step.
        GUIDE_SKIP = "guide-skip", 1, button "Skip";
        /// Card: puts the walkthrough away.
        GUIDE_LEAVE = "guide-leave", 1, button "Leave";
        /// Card: the next one of the hints.
        GUIDE_HINT = "guide-hint", 1, button "Hint" | button "Where is it?" | button "Do it for me";
        /// Card: the way out where the step cannot be done now.
        GUIDE_WAY_OUT = "guide-way-out", 1, button "*";
        /// Card: says that the call was seen in the browser's own network panel.
        GUIDE_SEEN = "guide-seen", 1, button "I have seen it in the browser’s own panel";
        /// Card: an answer to its question (one for each).
        GUIDE_ANSWER = "guide-answer", 1, radio "*";
        /// Card: a link within the program (one for each).
        GUIDE_LINK = "guide-link", 1, link "*";
        /// Card: opens what the real product does here.
        GUIDE_EXPLANATION = "guide-explanation", 1, none "In the real product";
        /// Demonstration: pauses it, or lets it go on.
        GUIDE_PLAY = "guide-play", 1, button "Pause" | button "Play";
        /// Demonstration, paused: goes on to the end of the step.
        GUIDE_ONE_STEP = "guide-one-step", 1, button "One step";
        /// Demonstration: the next one of the speeds.
        GUIDE_SPEED = "guide-speed", 1, button "Speed: *";
        /// Demonstration: goes on as a guided walkthrough.
        GUIDE_TAKE_OVER = "guide-take-over", 1, button "Take over";
        /// End of a walkthrough: begins the one that follows.
        GUIDE_FOLLOWING = "guide-following", 1, button "Start *";
        /// End of a walkthrough: begins it once more, and its scenario again.
        GUIDE_AGAIN = "guide-again", 1, button "Do it again";
        /// End of a walkthrough: closes it.
        GUIDE_CLOSE = "guide-close", 1, button "Close";
    }
    "Presenter's window" {
        /// Presenter: on, once the step is over or read.
        PRESENTER_NEXT = "presenter-next", 1, button "Next";
        /// Presenter: does the step in the other window.
        PRESENTER_DO = "presenter-do", 1, button "Do it";
        /// Presenter: to the step before.
        PRESENTER_BACK = "presenter-back", 1, button "Back";
        /// Presenter: on without the step having been done.
        PRESENTER_SKIP = "presenter-skip", 1, button "Skip";
        /// Presenter: darkens all but what the step is about, or ends that.
        PRESENTER_SPOTLIGHT = "presenter-spotlight", 1, button "Spotlight" | button "End the spotlight";
        /// Presenter: closes the presenter's window.
        PRESENTER_CLOSE = "presenter-close", 1, button "Close";
    }
    "Exam" {
        /// Exam: folds task and questions away, and back.
        EXAM_TASK = "exam-task", 1, button "Fold" | button "Show the task";
        /// Exam: begins a case (one for each).
        EXAM_CASE = "exam-case", 1, button "Begin *";
        /// Exam: a hint for what is not met yet; it is counted.
        EXAM_HINT = "exam-hint", 1, button "Hint";
        /// Exam: hands in.
        EXAM_HAND_IN = "exam-hand-in", 1, button "Hand in";
        /// Result: saves it as JSON.
        EXAM_JSON = "exam-json", 1, button "Save as JSON";
        /// Result: saves it as CSV.
        EXAM_CSV = "exam-csv", 1, button "Save as CSV";
        /// Result of an exam that was passed: the name on the certificate.
        EXAM_NAME = "exam-name", 1, textbox "Name on the certificate";
        /// Result of an exam that was passed: prints the certificate.
        EXAM_PRINT = "exam-print", 1, button "Print the certificate";
        /// Result: begins another attempt.
        EXAM_AGAIN = "exam-again", 1, button "Try again";
    }
}
