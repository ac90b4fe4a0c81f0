//! What the patient feels or has noticed.

use super::macros::evidence;

evidence! {
    /// What the patient feels or has noticed. The patient can answer.
    pub enum Symptom, "symptom" {
        LowBackPain = "low_back_pain", "Low back pain", "Do you have pain in your lower back?";
        ButtockPain = "buttock_pain", "Buttock pain", "Do you have pain in a buttock?";
        AlternatingButtockPain = "alternating_buttock_pain", "Alternating buttock pain", "Does the pain switch from one buttock to the other?";
        HipPain = "hip_pain", "Hip pain", "Do you have pain in or around a hip?";
        GroinPain = "groin_pain", "Groin pain", "Do you have pain in the groin?";
        MedialThighPain = "medial_thigh_pain", "Inner thigh pain", "Is the pain on the inner side of the thigh?";
        LateralHipPain = "lateral_hip_pain", "Lateral hip pain", "Is the pain on the outer side of the hip?";
        AnteriorThighPain = "anterior_thigh_pain", "Anterior thigh pain", "Is there pain in the front of the thigh?";
        PosteriorThighPain = "posterior_thigh_pain", "Posterior thigh pain", "Is there pain in the back of the thigh?";
        LateralThighDysesthesia = "lateral_thigh_dysesthesia", "Lateral thigh dysaesthesia", "Is there burning or numbness on the outer side of the thigh?",
            also "lateral thigh dysesthesia";
        PainBelowKnee = "pain_below_knee", "Pain radiating below the knee", "Does the pain travel below the knee?";
        UnilateralLegPain = "unilateral_leg_pain", "One-sided leg pain", "Is the leg pain on one side only?";
        BilateralLegPain = "bilateral_leg_pain", "Pain in both legs", "Are both legs painful?";
        LegPainWorseThanBackPain = "leg_pain_worse_than_back_pain", "Leg pain worse than back pain", "Is the leg pain worse than the back pain?";
        DermatomalLegPain = "dermatomal_leg_pain", "Leg pain in a dermatomal band", "Does the leg pain run down in one clear strip?";
        ThoracicPain = "thoracic_pain", "Thoracic back pain", "Is the pain between the shoulder blades or in the middle of the back?";
        AbdominalPain = "abdominal_pain", "Abdominal pain", "Do you have pain in the belly?";
        ChestPain = "chest_pain", "Chest pain", "Do you have pain in the chest?";
        ColickyFlankPain = "colicky_flank_pain", "Colicky flank pain", "Does pain come in waves from the side of the back towards the groin?";
        MidlineSpinalPain = "midline_spinal_pain", "Midline spinal pain", "Is the pain over the middle of the spine itself?";
        EnthesisPain = "enthesis_pain", "Pain at entheses", "Do you have pain at the heel or where a tendon joins the bone?";
        PainAtRest = "pain_at_rest", "Pain at rest", "Does it hurt even when you are resting and nothing presses on it?";
        SeverePain = "severe_pain", "Severe pain", "Is the pain severe, eight or more out of ten?";
        LegNumbness = "leg_numbness", "Leg numbness", "Is part of the leg numb?";
        LegTingling = "leg_tingling", "Leg tingling", "Do you feel tingling or pins and needles in the leg?";
        LegWeakness = "leg_weakness", "Leg weakness", "Is the leg weak?";
        ProgressiveLegWeakness = "progressive_leg_weakness", "Progressive leg weakness", "Is weakness in the leg getting worse?";
        SevereLegWeakness = "severe_leg_weakness", "Severe leg weakness or foot drop", "Is a leg so weak that you cannot lift the foot or the leg gives way?";
        BilateralLegWeakness = "bilateral_leg_weakness", "New weakness in both legs", "Have both legs become weak?";
        SaddleNumbness = "saddle_numbness", "Saddle numbness", "Is there numbness between the legs or around the back passage?";
        BladderDysfunction = "bladder_dysfunction", "New bladder dysfunction", "Is passing or holding urine newly difficult or different?";
        BowelDysfunction = "bowel_dysfunction", "New bowel dysfunction", "Have you newly lost control of the bowel, or the feeling of needing to go?";
        SexualDysfunction = "sexual_dysfunction", "New sexual dysfunction", "Has sexual function or genital feeling newly changed?";
        RecentNeurologicalChange = "recent_neurological_change", "Neurological change within two weeks", "Did any numbness, weakness, bladder, bowel or sexual change, or pain in both legs, start or get worse in the last two weeks?";
        WorseCoughingSneezing = "worse_coughing_sneezing", "Worse with coughing, sneezing or straining", "Does coughing, sneezing or straining make it worse?";
        WorseSitting = "worse_sitting", "Worse with sitting", "Does sitting make it worse?";
        WorseBendingForward = "worse_bending_forward", "Worse with bending forward", "Does bending forward make it worse?";
        WorseStandingOrWalking = "worse_standing_or_walking", "Worse with standing or walking", "Does standing or walking bring the pain on or make it worse?";
        WorseExtension = "worse_extension", "Worse with leaning backwards", "Does leaning backwards make it worse?";
        RelievedBySitting = "relieved_by_sitting", "Relieved by sitting", "Does sitting down ease it?";
        NoPainWhenSeated = "no_pain_when_seated", "No pain when seated", "Does the leg pain go away completely while you sit?";
        RelievedByBendingForward = "relieved_by_bending_forward", "Relieved by bending forward", "Does leaning forward, as on a shopping trolley, ease it?";
        RelievedByLyingDown = "relieved_by_lying_down", "Relieved by lying down", "Does lying down ease it?";
        UnableToLieFlat = "unable_to_lie_flat", "Unable to lie flat", "Does the back pain make it impossible to lie flat on your back?";
        WorseInMorning = "worse_in_morning", "Worse in the morning", "Is it worst in the morning?";
        MorningStiffnessOver30Minutes = "morning_stiffness_over_30_minutes", "Morning stiffness over 30 minutes", "Are you stiff for more than half an hour in the morning?";
        ImprovesWithExercise = "improves_with_exercise", "Improves with exercise", "Does exercise or moving about improve it?";
        NoImprovementWithRest = "no_improvement_with_rest", "No improvement with rest", "Does rest fail to help?";
        WorseAfterActivity = "worse_after_activity", "Worse after physical activity", "Is it worse after physical activity?";
        WorseAfterInactivity = "worse_after_inactivity", "Worse after inactivity", "Is it worse after keeping still?";
        NightPain = "night_pain", "Night pain", "Does it hurt at night?";
        WakesSecondHalfOfNight = "wakes_second_half_of_night", "Wakes in the second half of the night", "Does it wake you in the second half of the night?";
        WorseLyingOnSide = "worse_lying_on_side", "Worse lying on the painful side", "Does lying on that side hurt?";
        WorseClimbingStairs = "worse_climbing_stairs", "Worse climbing stairs", "Do stairs make it worse?";
        WorseSquatting = "worse_squatting", "Worse squatting", "Does squatting make it worse?";
        DifficultyWithShoesAndSocks = "difficulty_with_shoes_and_socks", "Difficulty with shoes and socks", "Is it hard to put on shoes and socks?";
        RelievedByHeatOrStretching = "relieved_by_heat_or_stretching", "Relieved by heat or stretching", "Does heat or stretching ease it?";
        RestrictedMovement = "restricted_movement", "Restricted movement", "Is movement restricted or stiff?";
        GoodResponseToNsaids = "good_response_to_nsaids", "Good response to NSAIDs", "Do anti-inflammatory tablets help a lot within two days?";
        SuddenOnset = "sudden_onset", "Sudden onset", "Did it start suddenly?";
        InsidiousOnset = "insidious_onset", "Insidious onset", "Did it start slowly without a clear beginning?";
        OnsetAfterLifting = "onset_after_lifting", "Onset after lifting", "Did it start with lifting something?";
        NoImprovementAfterOneMonth = "no_improvement_after_one_month", "No improvement after one month", "Has the pain lasted more than a month without improving?";
        ConstantProgressivePain = "constant_progressive_pain", "Constant progressive pain", "Is the pain constant and getting worse whatever you do?";
        Fever = "fever", "Fever", "Do you have a fever?";
        UnexplainedWeightLoss = "unexplained_weight_loss", "Unexplained weight loss", "Have you lost weight without trying?";
        NightSweats = "night_sweats", "Night sweats", "Do you sweat heavily at night?";
        Fatigue = "fatigue", "Fatigue", "Are you unusually tired?";
        CollapseOrShock = "collapse_or_shock", "Collapse, fainting or shock", "Have you fainted, collapsed or been told your blood pressure is very low?";
        EyePainOrRedness = "eye_pain_or_redness", "Eye pain or redness (anterior uveitis)", "Have you had a painful red eye that a doctor called uveitis or iritis?";
        BlisteringRash = "blistering_rash", "Blistering rash", "Is there a rash with blisters where it hurts?";
        PeripheralJointSwelling = "peripheral_joint_swelling", "Peripheral joint swelling", "Have other joints been swollen?";
        Dactylitis = "dactylitis", "Dactylitis", "Has a whole finger or toe been swollen?";
        ExertionalLegPain = "exertional_leg_pain", "Exertional leg pain relieved by standing still", "Does the leg hurt when walking and stop when you stand still?";
        LegSwelling = "leg_swelling", "Leg swelling", "Is the leg swollen?";
        ColdOrPaleLeg = "cold_or_pale_leg", "Cold or pale leg", "Is the leg or foot colder, paler or bluer than the other?";
        WorseWeightBearing = "worse_weight_bearing", "Worse with weight bearing", "Does putting weight on the leg hurt?";
        UnableToBearWeight = "unable_to_bear_weight", "Unable to bear weight", "Are you unable to stand or take a few steps on the leg because of the pain?";
    }
}
