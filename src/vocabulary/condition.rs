//! The conditions that are ranked.

use super::macros::vocabulary;

/// Declares the conditions. Each row also has the name in plain words.
macro_rules! conditions {
    (
        $(#[$attribute:meta])*
        pub enum Condition {
            $($variant:ident = $id:literal, $label:literal, plain $plain:literal, also $($also:literal),+;)+
        }
    ) => {
        vocabulary! {
            $(#[$attribute])*
            pub enum Condition, "condition" {
                $($variant = $id, $label, also $($also),+, read $plain;)+
            }
        }

        impl Condition {
            /// The name in plain words.
            #[must_use]
            pub const fn lay_label(self) -> &'static str {
                match self {
                    $(Self::$variant => $plain),+
                }
            }
        }
    };
}

conditions! {
    /// A possible cause of low back or upper leg pain.
    ///
    /// Conditions do not exclude each other: a patient can have two at once. `FromStr` also accepts synonyms and the name in
    /// plain words, so `"rheumatoid spondylitis"` parses.
    #[non_exhaustive]
    pub enum Condition {
        LumbarDiscHerniation = "lumbar_disc_herniation", "Lumbar disc herniation with radiculopathy",
            plain "Slipped disc with trapped nerve",
            also "slipped disc", "herniated disc", "prolapsed disc", "disc prolapse", "lumbar radiculopathy", "sciatica from a disc";
        MyofascialTriggerPoints = "myofascial_trigger_points", "Myofascial trigger points",
            plain "Muscle knots",
            also "myofascial pain syndrome", "muscle knots", "trigger points", "muscular trigger points", "myofascial pain";
        AnkylosingSpondylitis = "ankylosing_spondylitis", "Ankylosing spondylitis (axial spondyloarthritis)",
            plain "Inflammatory arthritis of the spine",
            also "spondylitis", "rheumatoid spondylitis", "axial spondyloarthritis", "radiographic axial spondyloarthritis", "Bechterew disease";
        LumbarSpinalStenosis = "lumbar_spinal_stenosis", "Lumbar spinal stenosis",
            plain "Narrowed spinal canal",
            also "spinal stenosis", "neurogenic claudication", "narrowing of the spinal canal";
        LumbarSpondylolisthesis = "lumbar_spondylolisthesis", "Lumbar spondylolisthesis",
            plain "Slipped vertebra",
            also "spondylolisthesis", "vertebral slip", "spondylolysis with slip";
        FacetJointPain = "facet_joint_pain", "Lumbar facet joint pain",
            plain "Pain from the small joints of the spine",
            also "facet syndrome", "facet joint syndrome", "zygapophysial joint pain";
        SacroiliacJointPain = "sacroiliac_joint_pain", "Sacroiliac joint pain",
            plain "Pain from the joint between spine and pelvis",
            also "sacroiliac joint dysfunction", "SI joint pain", "sacroiliac syndrome", "pelvic girdle pain";
        HipOsteoarthritis = "hip_osteoarthritis", "Hip osteoarthritis",
            plain "Hip arthritis",
            also "hip arthritis", "coxarthrosis", "osteoarthritis of the hip";
        GreaterTrochantericPainSyndrome = "greater_trochanteric_pain_syndrome", "Greater trochanteric pain syndrome",
            plain "Outer hip tendon pain",
            also "trochanteric bursitis", "gluteal tendinopathy", "lateral hip pain syndrome";
        PiriformisSyndrome = "piriformis_syndrome", "Piriformis syndrome (deep gluteal syndrome)",
            plain "Sciatic nerve irritated in the buttock",
            also "deep gluteal syndrome", "deep gluteal pain", "piriformis muscle syndrome";
        MeralgiaParesthetica = "meralgia_paresthetica", "Meralgia paraesthetica",
            plain "Pinched skin nerve of the outer thigh",
            also "meralgia paresthetica", "lateral femoral cutaneous nerve entrapment", "Bernhardt-Roth syndrome";
        VertebralFracture = "vertebral_fracture", "Vertebral fracture",
            plain "Broken or collapsed vertebra",
            also "vertebral compression fracture", "spinal fracture", "wedge fracture", "osteoporotic fracture of the spine";
        SpinalMalignancy = "spinal_malignancy", "Spinal malignancy",
            plain "Cancer in the spine",
            also "spinal metastasis", "metastatic spinal disease", "spinal tumour", "spinal cancer";
        SpinalInfection = "spinal_infection", "Spinal infection",
            plain "Infection of the spine",
            also "vertebral osteomyelitis", "discitis", "spondylodiscitis", "spinal epidural abscess";
        CaudaEquinaSyndrome = "cauda_equina_syndrome", "Cauda equina syndrome",
            plain "Squeezed nerve bundle at the base of the spine",
            also "cauda equina compression", "CES";
        AbdominalAorticAneurysm = "abdominal_aortic_aneurysm", "Abdominal aortic aneurysm",
            plain "Widened main artery in the belly",
            also "AAA", "aortic aneurysm", "ruptured aortic aneurysm";
    }
}

impl Condition {
    /// Other names of the condition. `FromStr` accepts them too.
    #[must_use]
    pub const fn synonyms(self) -> &'static [&'static str] {
        self.also()
    }

    /// Whether the condition is serious: missing it can cost life or function. Five conditions are.
    #[must_use]
    pub const fn is_serious(self) -> bool {
        match self {
            Self::VertebralFracture
            | Self::SpinalMalignancy
            | Self::SpinalInfection
            | Self::CaudaEquinaSyndrome
            | Self::AbdominalAorticAneurysm => true,
            Self::LumbarDiscHerniation
            | Self::MyofascialTriggerPoints
            | Self::AnkylosingSpondylitis
            | Self::LumbarSpinalStenosis
            | Self::LumbarSpondylolisthesis
            | Self::FacetJointPain
            | Self::SacroiliacJointPain
            | Self::HipOsteoarthritis
            | Self::GreaterTrochantericPainSyndrome
            | Self::PiriformisSyndrome
            | Self::MeralgiaParesthetica => false,
        }
    }
}

/// A map from every condition to a value. A lookup cannot fail.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(crate) struct PerCondition<T>([T; Condition::ALL.len()]);

impl<T> PerCondition<T> {
    /// Values in the order of [`Condition::ALL`].
    pub(crate) const fn new(values: [T; Condition::ALL.len()]) -> Self {
        Self(values)
    }

    #[expect(clippy::indexing_slicing, reason = "there is one place for each variant of the enum")]
    pub(crate) const fn of(&self, condition: Condition) -> &T {
        &self.0[condition as usize]
    }

    #[expect(clippy::indexing_slicing, reason = "there is one place for each variant of the enum")]
    pub(crate) const fn of_mut(&mut self, condition: Condition) -> &mut T {
        &mut self.0[condition as usize]
    }

    /// The values in the order of [`Condition::ALL`].
    pub(crate) const fn values(&self) -> &[T; Condition::ALL.len()] {
        &self.0
    }
}
