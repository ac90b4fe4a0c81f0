//! Scoring, explaining and asking allocate nothing, which a counting allocator sees to.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use lumbago::{
    Condition, Presentation, Respondent, RiskFactor, Sign, Symptom, score, score_each, screening::Screen,
};

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is handed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the promises that the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer came from the system's allocator.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.with(Cell::get);
    work();
    ALLOCATIONS.with(Cell::get) - before
}

fn presentation() -> Presentation {
    Presentation::new()
        .present(Symptom::LowBackPain)
        .present(Symptom::UnilateralLegPain)
        .present(Symptom::BilateralLegPain)
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NoImprovementWithRest)
        .present(Symptom::NightPain)
        .present(Sign::TautBand)
        .absent(Symptom::Fever)
        .unknown(RiskFactor::HlaB27)
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1)))), 1);
}

#[test]
fn nothing_allocates() {
    let count = allocations(|| {
        let presentation = presentation();
        let assessment = score(&presentation);
        for ranked in assessment.ranking() {
            std::hint::black_box((ranked.interval(), ranked.band()));
            let explanation = assessment.explain(ranked.condition());
            std::hint::black_box((explanation.lines().count(), explanation.open().count()));
        }
        let questions = assessment.next_questions().count();
        let effects = assessment.effects_of(Symptom::SaddleNumbness.into()).count();
        let triage = assessment.triage();
        let flags: usize = triage.fired().map(|flag| flag.findings().count()).sum();
        std::hint::black_box((questions, effects, flags, triage.needs_ambulance(), triage.floors().count()));
        std::hint::black_box((triage.missing_facts().count(), triage.escalations().count()));
        let shown: usize = triage
            .screens()
            .map(|screen| screen.findings().count() + usize::from(screen.at_stake().is_some()))
            .sum();
        std::hint::black_box((shown, triage.safety_questions().count(), triage.screening()));
        std::hint::black_box(presentation.clone().none_of_these(Screen::Danger));
        std::hint::black_box((presentation.conflicts().count(), presentation.oddities().count()));
        std::hint::black_box((
            assessment.conclusion(),
            assessment.must_not_miss().count(),
            assessment.receipt(),
        ));
        std::hint::black_box((assessment.stop(Respondent::Laboratory), assessment.counterfactuals().count()));
        for scores in score_each([&presentation]) {
            std::hint::black_box((scores.leading(), scores.probability(Condition::SpinalInfection)));
        }
    });
    assert_eq!(count, 0);
}
