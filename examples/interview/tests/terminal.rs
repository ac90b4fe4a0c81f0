//! The program in a real terminal: keys without the enter key, and a red flag.

use std::time::Duration;

use rexpect::session::PtySession;

fn start() -> PtySession {
    let timeout = u64::try_from(Duration::from_secs(20).as_millis()).unwrap();
    rexpect::spawn(env!("CARGO_BIN_EXE_interview"), Some(timeout)).unwrap()
}

/// Presses a key, without the enter key.
fn press(terminal: &mut PtySession, key: &str) {
    terminal.send(key).unwrap();
    terminal.flush().unwrap();
}

#[test]
fn a_person_at_a_terminal_is_led_to_the_red_flag() {
    let mut terminal = start();
    terminal.exp_string("This informs; it does not diagnose.").unwrap();
    terminal.exp_string("Age in years").unwrap();
    terminal.send_line("45").unwrap();
    terminal.exp_string("Sex, female or male").unwrap();
    terminal.send_line("female").unwrap();
    terminal.exp_string("For how many weeks").unwrap();
    terminal.send_line("1").unwrap();
    terminal.exp_string("lower back?").unwrap();
    press(&mut terminal, "y");
    for place in ["buttock?", "back of the thigh?", "below the knee?", "groin?", "outer side of the hip?"] {
        terminal.exp_string(place).unwrap();
        press(&mut terminal, "n");
    }
    terminal.exp_string("pain in the chest?").unwrap();
    press(&mut terminal, "w");
    terminal.exp_string("bears on safety").unwrap();
    for question in ["chest?", "in waves", "getting worse?", "cannot lift the foot", "both legs become weak?"]
    {
        terminal.exp_string(question).unwrap();
        press(&mut terminal, "n");
    }
    terminal.exp_string("numbness between the legs").unwrap();
    press(&mut terminal, "y");
    terminal.exp_string("!! Go to an emergency department").unwrap();
    terminal.exp_string("Go on with the questions?").unwrap();
    press(&mut terminal, "n");
    terminal.exp_string("Urgency: emergency").unwrap();
    terminal.exp_string("The ledger of which condition").unwrap();
    terminal.send_line("").unwrap();
    terminal.exp_eof().unwrap();
}
