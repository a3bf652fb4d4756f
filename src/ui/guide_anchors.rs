//! The anchors of walkthroughs: the dock's tool for them, the card, and the exam.

use super::anchor::{Anchor, Element, anchors};

anchors! {
    "Stage: Guide" {
        /// Guide: begins a walkthrough (one for each that is not begun).
        STAGE_GUIDE_START = "stage-guide-start", 1, button "Start *";
        /// Guide: takes a walkthrough up again where it was left.
        STAGE_GUIDE_RESUME = "stage-guide-resume", 1, button "Resume *";
        /// Guide: begins a walkthrough from its first step, and its scenario anew.
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
        /// End of a walkthrough: begins it once more, and its scenario anew.
        GUIDE_AGAIN = "guide-again", 1, button "Do it again";
        /// End of a walkthrough: closes it.
        GUIDE_CLOSE = "guide-close", 1, button "Close";
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
