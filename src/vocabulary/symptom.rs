//! What the patient feels or has noticed.

use super::macros::evidence;

evidence! {
    /// What the patient feels or has noticed. The patient can answer.
    pub enum Symptom, "symptom" {
        LowBackPain = "low_back_pain", "Low back pain", "Do you have pain in your lower back?";
        ButtockPain = "buttock_pain", "Buttock pain", "Do you have pain in a buttock?";
        AlternatingButtockPain = "alternating_buttock_pain", "Alternating buttock pain", "Does the pain move from one buttock to the other?";
        HipPain = "hip_pain", "Hip pain", "Do you have pain in or around a hip (at the front, at the side or deep inside)?";
        GroinPain = "groin_pain", "Groin pain", "Do you have pain in the groin, the fold between your belly and your thigh?";
        MedialThighPain = "medial_thigh_pain", "Medial thigh pain", "Do you have pain on the inner side of the thigh?";
        LateralHipPain = "lateral_hip_pain", "Lateral hip pain", "Do you have pain on the outer side of the hip?";
        AnteriorThighPain = "anterior_thigh_pain", "Anterior thigh pain", "Do you have pain in the front of the thigh?";
        PosteriorThighPain = "posterior_thigh_pain", "Posterior thigh pain", "Do you have pain in the back of the thigh?";
        LateralThighDysesthesia = "lateral_thigh_dysesthesia", "Lateral thigh dysaesthesia", "Do you feel burning, tingling or numbness on the outer side of a thigh?",
            also "lateral thigh dysesthesia";
        PainBelowKnee = "pain_below_knee", "Pain radiating below the knee", "Does the pain go down below the knee?";
        UnilateralLegPain = "unilateral_leg_pain", "Unilateral leg pain", "Does the pain go down one leg only?";
        BilateralLegPain = "bilateral_leg_pain", "Bilateral leg pain", "Does pain run down both legs below the buttocks, or has it spread from one leg to the other?";
        LegPainWorseThanBackPain = "leg_pain_worse_than_back_pain", "Leg pain worse than back pain", "Is the leg pain worse than the back pain?";
        DermatomalLegPain = "dermatomal_leg_pain", "Dermatomal leg pain", "Does the pain run down the leg in one clear, narrow strip?";
        ThoracicPain = "thoracic_pain", "Thoracic back pain", "Do you have pain in the upper or middle part of the back (between the shoulder blades or at the height of the ribs)?",
            also "upper back pain";
        AbdominalPain = "abdominal_pain", "Abdominal pain", "Do you have pain in the belly?",
            also "belly pain";
        ChestPain = "chest_pain", "Chest pain", "In the last day, have you had pain or tightness in the chest?";
        ColickyFlankPain = "colicky_flank_pain", "Colicky flank pain", "Does strong pain come in waves in your side below the ribs, so that you cannot keep still? (It may go down to the groin.)";
        FlankPain = "flank_pain", "Flank pain", "Do you have pain in your side, between the lowest ribs and the hip?";
        BandLikePain = "band_like_pain", "Band-like trunk pain", "Does pain or tightness go around your chest or belly like a band?";
        TesticularPain = "testicular_pain", "Testicular pain or lump", "Do you have pain or a lump in a testicle?";
        MidlineSpinalPain = "midline_spinal_pain", "Midline spinal pain", "Is the pain in the centre line of your back, right over the bones of the spine?";
        EnthesisPain = "enthesis_pain", "Enthesis pain", "Do you have pain in a heel, or in another spot where a tendon joins a bone?";
        PainAtRest = "pain_at_rest", "Pain at rest", "Do you still have pain when you lie or sit still and nothing presses on the sore spot?";
        SeverePain = "severe_pain", "Severe pain", "In the last week, was the pain at its worst 8 or more out of 10? (0 is no pain, 10 is the worst pain you can imagine.)";
        LegNumbness = "leg_numbness", "Leg numbness", "Is part of a leg or foot numb?";
        LegTingling = "leg_tingling", "Leg tingling", "Do you feel tingling or pins and needles in a leg or foot?",
            also "leg paraesthesia", "leg paresthesia";
        LegWeakness = "leg_weakness", "Leg weakness", "Is a leg weaker than usual (one or both)?";
        ProgressiveLegWeakness = "progressive_leg_weakness", "Progressive leg weakness", "Is a leg weaker now than it was a week ago?";
        SevereLegWeakness = "severe_leg_weakness", "Severe leg weakness or foot drop", "Does a foot drag or slap when you walk, or is it too weak to stand on its heel or on its toes?",
            also "foot drop";
        BilateralLegWeakness = "bilateral_leg_weakness", "New bilateral leg weakness", "In the last two weeks, have both legs become weaker, so that they buckle or stairs are hard?";
        SuddenNeurologicalDeficit = "sudden_neurological_deficit", "Sudden neurological deficit", "In the last few days, did a leg go weak or numb all at once, within minutes or a few hours? (A leg that only fell asleep from the way you sat or lay does not count.)";
        UnsteadyWalking = "unsteady_walking", "Unsteady gait (reported)", "Have you become unsteady or clumsy on your feet, so that you sway or stumble?",
            also "unsteady gait";
        SaddleNumbness = "saddle_numbness", "Saddle numbness", "Is there numbness, tingling or a changed feeling between your thighs, in your genitals or around your back passage? (You may notice it when you wipe.)",
            also "saddle anaesthesia", "saddle anesthesia", "perineal numbness", "perianal numbness";
        BladderDysfunction = "bladder_dysfunction", "New bladder dysfunction", "Since this pain began, has it become hard to start or stop passing urine (pee), have you leaked without noticing, or can you no longer feel when your bladder is full? (Burning or going more often does not count.)";
        BowelDysfunction = "bowel_dysfunction", "New bowel dysfunction", "Since this pain began, have you leaked stool (poo), or can you no longer feel when you need to go? (Being constipated does not count.)";
        SexualDysfunction = "sexual_dysfunction", "New sexual dysfunction", "Since this pain began, have you lost feeling in your genitals, or become unable to have an erection or orgasm? (Less sex because of pain does not count. You may answer \"not sure\".)";
        RecentNeurologicalChange = "recent_neurological_change", "Neurological change within two weeks", "In the last two weeks, did any of these begin or get worse: numbness or a changed feeling, weakness in a leg, pain in both legs, unsteady walking, or a change in your bladder, bowel or sexual function?";
        WorseCoughingSneezing = "worse_coughing_sneezing", "Worse with coughing, sneezing or straining", "Does coughing, sneezing or straining make the pain worse?";
        WorseSitting = "worse_sitting", "Worse with sitting", "Does sitting make the pain worse?";
        WorseBendingForward = "worse_bending_forward", "Worse with bending forward", "Does bending forward make the pain worse?";
        WorseStandingOrWalking = "worse_standing_or_walking", "Worse with standing or walking", "Does standing or walking bring the pain on or make it worse?";
        WorseExtension = "worse_extension", "Worse with extension (leaning backwards)", "Does leaning backwards make the pain worse?";
        RelievedBySitting = "relieved_by_sitting", "Relieved by sitting", "Does sitting down ease the pain?";
        NoPainWhenSeated = "no_pain_when_seated", "No pain when seated", "Does the leg pain go away completely while you sit?";
        RelievedByBendingForward = "relieved_by_bending_forward", "Relieved by bending forward", "Does leaning forward, as on a shopping trolley, ease the pain?";
        RelievedByLyingDown = "relieved_by_lying_down", "Relieved by lying down", "Does lying down ease the pain?";
        UnableToLieFlat = "unable_to_lie_flat", "Unable to lie flat", "Does the pain make it impossible to lie flat on your back?";
        WorseInMorning = "worse_in_morning", "Worse in the morning", "Is the pain worse in the morning than later in the day?";
        MorningStiffnessOver30Minutes = "morning_stiffness_over_30_minutes", "Morning stiffness over 30 minutes", "After you get up in the morning, are you stiff for more than half an hour?";
        ImprovesWithExercise = "improves_with_exercise", "Improves with exercise", "Does the pain get better with exercise or moving about?";
        NoImprovementWithRest = "no_improvement_with_rest", "No improvement with rest", "Is the pain just as bad, or worse, when you lie still?";
        WorseAfterActivity = "worse_after_activity", "Worse after physical activity", "Is the pain worse after physical activity?";
        WorseAfterInactivity = "worse_after_inactivity", "Worse after inactivity", "Is the pain worse after you have kept still for a while?";
        NightPain = "night_pain", "Night pain", "Does the pain wake you at night, or keep you awake?";
        WakesSecondHalfOfNight = "wakes_second_half_of_night", "Wakes in the second half of the night", "Does the pain wake you in the second half of the night, towards morning?";
        UnremittingNightPain = "unremitting_night_pain", "Unremitting night pain", "Does the pain keep you awake on most nights, whichever way you lie?";
        WorseLyingOnSide = "worse_lying_on_side", "Worse lying on the painful side", "Does it hurt to lie on the painful side?";
        WorseClimbingStairs = "worse_climbing_stairs", "Worse climbing stairs", "Does climbing stairs make the pain worse?";
        WorseSquatting = "worse_squatting", "Worse squatting", "Does squatting (crouching down) make the pain worse?";
        DifficultyWithShoesAndSocks = "difficulty_with_shoes_and_socks", "Difficulty with shoes and socks", "Is it hard to put on your shoes and socks?";
        RelievedByHeatOrStretching = "relieved_by_heat_or_stretching", "Relieved by heat or stretching", "Does heat or stretching ease the pain?";
        RestrictedMovement = "restricted_movement", "Restricted movement", "Can you move your back or hip less far than usual?";
        GoodResponseToNsaids = "good_response_to_nsaids", "Good response to NSAIDs", "Do anti-inflammatory tablets, such as ibuprofen or naproxen, make the pain much better within two days?";
        SuddenOnset = "sudden_onset", "Sudden onset", "Did the pain reach its worst within a few minutes of starting?";
        InsidiousOnset = "insidious_onset", "Insidious onset", "Did the pain come on slowly, without a clear beginning?";
        OnsetAfterLifting = "onset_after_lifting", "Onset after lifting", "Did the pain start when you lifted something?";
        NoImprovementAfterOneMonth = "no_improvement_after_one_month", "No improvement after one month", "Has the pain lasted more than a month without improving?";
        ConstantProgressivePain = "constant_progressive_pain", "Constant progressive pain", "Is the pain there all the time, day and night, and worse from week to week (or from day to day, if it is new)?";
        WorseningPain = "worsening_pain", "Worsening pain", "Is the pain clearly worse than it was a week ago (or, if it is newer than that, worse every day)?";
        FirstEpisode = "first_episode", "First episode of this pain", "Is this the first time in your life that you have had pain like this?";
        Fever = "fever", "Fever", "In the last two days, have you had a temperature of 38 degrees Celsius (100.4 Fahrenheit) or more?";
        Rigors = "rigors", "Rigors", "In the last few days, have you had chills that made you shake?",
            also "shaking chills";
        Vomiting = "vomiting", "Vomiting", "In the last few days, have you been vomiting?";
        Dysuria = "dysuria", "Dysuria or urinary frequency", "Does it burn when you pass urine (pee), or do you have to go far more often than usual?";
        Haematuria = "haematuria", "Visible haematuria", "In the last month, have you seen blood in your urine (pee) that did not come from a period?",
            also "hematuria", "blood in urine";
        VaginalBleeding = "vaginal_bleeding", "Vaginal bleeding in pregnancy", "Have you bled from the vagina during this pregnancy?";
        UnexplainedWeightLoss = "unexplained_weight_loss", "Unexplained weight loss", "Without trying, have you lost more than 3 kg (7 pounds) in the last three months?";
        NightSweats = "night_sweats", "Night sweats", "Do you wake at night so wet with sweat that you have to change your nightclothes?";
        Fatigue = "fatigue", "Fatigue", "Are you much more tired than usual?";
        CollapseOrShock = "collapse_or_shock", "Collapse, fainting or shock", "Since this pain began (or in the last month, if the pain is older), have you fainted, nearly fainted, or turned cold, pale and sweaty?";
        Breathlessness = "breathlessness", "New breathlessness", "In the last few days, have you become short of breath?";
        EyePainOrRedness = "eye_pain_or_redness", "Anterior uveitis (eye pain and redness)", "Have you ever had a painful red eye that a doctor called uveitis or iritis?",
            also "uveitis", "anterior uveitis", "iritis";
        BlisteringRash = "blistering_rash", "Blistering rash", "In the last week, have blisters come up in a strip on one side of your body, where it hurts?";
        PeripheralJointSwelling = "peripheral_joint_swelling", "Peripheral joint swelling", "Have joints other than the back or hip, such as a knee, an ankle or a wrist, been swollen without an injury?";
        Dactylitis = "dactylitis", "Dactylitis", "Has a whole finger or toe ever been swollen, like a sausage?";
        ExertionalLegPain = "exertional_leg_pain", "Claudication (leg pain on walking, relieved by standing still)", "Does the leg hurt when you walk, and stop hurting within minutes when you stand still?",
            also "vascular claudication", "intermittent claudication";
        LegSwelling = "leg_swelling", "Unilateral leg swelling", "In the last few weeks, has one leg or thigh become clearly more swollen than the other?";
        ColdOrPaleLeg = "cold_or_pale_leg", "Cold or pale leg", "Has a foot or leg turned cold, pale or blue (one or both)?";
        FootUlcerOrGangrene = "foot_ulcer_or_gangrene", "Foot ulcer or gangrene", "Is there a sore on a foot that does not heal, or has a toe turned black? (A bruised toenail does not count.)";
        WorseWeightBearing = "worse_weight_bearing", "Worse with weight bearing", "Does putting weight on the leg make the pain worse?";
        UnableToBearWeight = "unable_to_bear_weight", "Unable to bear weight", "Is the pain or the weakness so bad that you cannot take four steps, even holding on to something?";
        Limp = "limp", "Limp", "Do you limp?";
        PainOnHipExtension = "pain_on_hip_extension", "Pain on hip extension, hip held flexed", "Does it hurt to straighten the hip, so that you keep it bent?";
        NewSpinalDeformity = "new_spinal_deformity", "New spinal deformity or lump", "Has your back changed shape, or is there a new lump on it?";
        NightPainEasedByGettingUp = "night_pain_eased_by_getting_up", "Night pain eased by getting up", "Does pain at night get better when you get up and move about?";
        PointsToSacroiliacDimple = "points_to_sacroiliac_dimple", "Points to the sacroiliac dimple with one finger", "If you point to the worst spot with one finger, is it the dimple beside the base of the spine, just above the buttock?";
    }
}
