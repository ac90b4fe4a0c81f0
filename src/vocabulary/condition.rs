//! The conditions that are ranked.

use super::macros::vocabulary;

vocabulary! {
    /// A possible cause of low back or upper leg pain.
    ///
    /// Conditions do not exclude each other: a patient can have two at once. `FromStr` also takes a condition's
    /// synonyms and its name in plain words, so `"rheumatoid spondylitis"` parses.
    #[non_exhaustive]
    pub enum Condition, "condition" {
        LumbarDiscHerniation = "lumbar_disc_herniation", "Lumbar disc herniation with radiculopathy",
            also "slipped disc", "herniated disc", "prolapsed disc", "disc prolapse", "lumbar radiculopathy", "sciatica from a disc",
            read "Slipped disc with trapped nerve", "lumbar disc herniation";
        MyofascialTriggerPoints = "myofascial_trigger_points", "Myofascial trigger points",
            also "myofascial pain syndrome", "muscle knots", "trigger points", "myofascial pain",
            read "muscular trigger points";
        AnkylosingSpondylitis = "ankylosing_spondylitis", "Ankylosing spondylitis (axial spondyloarthritis)",
            also "spondylitis", "rheumatoid spondylitis", "axial spondyloarthritis", "radiographic axial spondyloarthritis", "Bechterew disease",
            read "Inflammatory arthritis of the spine", "ankylosing spondylitis";
        LumbarSpinalStenosis = "lumbar_spinal_stenosis", "Lumbar spinal stenosis",
            also "spinal stenosis", "neurogenic claudication", "narrowing of the spinal canal",
            read "Narrowed spinal canal";
        LumbarSpondylolisthesis = "lumbar_spondylolisthesis", "Lumbar spondylolisthesis",
            also "spondylolisthesis", "vertebral slip", "spondylolysis with slip",
            read "Slipped vertebra";
        FacetJointPain = "facet_joint_pain", "Lumbar facet joint pain",
            also "facet syndrome", "facet joint syndrome", "zygapophysial joint pain",
            read "Pain from the small joints of the spine", "facet joint pain";
        SacroiliacJointPain = "sacroiliac_joint_pain", "Sacroiliac joint pain",
            also "sacroiliac joint dysfunction", "SI joint pain", "sacroiliac syndrome", "pelvic girdle pain",
            read "Pain from the joint between spine and pelvis";
        HipOsteoarthritis = "hip_osteoarthritis", "Hip osteoarthritis",
            also "hip arthritis", "coxarthrosis", "osteoarthritis of the hip",
            read "Hip arthritis";
        GreaterTrochantericPainSyndrome = "greater_trochanteric_pain_syndrome", "Greater trochanteric pain syndrome",
            also "trochanteric bursitis", "gluteal tendinopathy", "lateral hip pain syndrome",
            read "Outer hip tendon pain";
        PiriformisSyndrome = "piriformis_syndrome", "Piriformis syndrome (deep gluteal syndrome)",
            also "deep gluteal syndrome", "deep gluteal pain", "piriformis muscle syndrome",
            read "Sciatic nerve irritated in the buttock", "piriformis syndrome";
        MeralgiaParesthetica = "meralgia_paresthetica", "Meralgia paraesthetica",
            also "meralgia paresthetica", "lateral femoral cutaneous nerve entrapment", "Bernhardt-Roth syndrome",
            read "Pinched skin nerve of the outer thigh";
        VertebralFracture = "vertebral_fracture", "Vertebral fracture",
            also "vertebral compression fracture", "spinal fracture", "wedge fracture", "osteoporotic fracture of the spine",
            read "Broken or collapsed vertebra";
        SpinalMalignancy = "spinal_malignancy", "Spinal malignancy",
            also "spinal metastasis", "metastatic spinal disease", "spinal tumour", "spinal cancer",
            read "Cancer in the spine";
        SpinalInfection = "spinal_infection", "Spinal infection",
            also "vertebral osteomyelitis", "discitis", "spondylodiscitis", "spinal epidural abscess",
            read "Infection of the spine";
        CaudaEquinaSyndrome = "cauda_equina_syndrome", "Cauda equina syndrome",
            also "cauda equina compression", "CES",
            read "Squeezed nerve bundle at the base of the spine";
        AbdominalAorticAneurysm = "abdominal_aortic_aneurysm", "Abdominal aortic aneurysm",
            also "AAA", "aortic aneurysm", "ruptured aortic aneurysm",
            read "Widened main artery in the belly";
    }
}

impl Condition {
    /// The name in plain words.
    #[must_use]
    pub const fn lay_label(self) -> &'static str {
        match self {
            Self::LumbarDiscHerniation => "Slipped disc with trapped nerve",
            Self::MyofascialTriggerPoints => "Muscle knots",
            Self::AnkylosingSpondylitis => "Inflammatory arthritis of the spine",
            Self::LumbarSpinalStenosis => "Narrowed spinal canal",
            Self::LumbarSpondylolisthesis => "Slipped vertebra",
            Self::FacetJointPain => "Pain from the small joints of the spine",
            Self::SacroiliacJointPain => "Pain from the joint between spine and pelvis",
            Self::HipOsteoarthritis => "Hip arthritis",
            Self::GreaterTrochantericPainSyndrome => "Outer hip tendon pain",
            Self::PiriformisSyndrome => "Sciatic nerve irritated in the buttock",
            Self::MeralgiaParesthetica => "Pinched skin nerve of the outer thigh",
            Self::VertebralFracture => "Broken or collapsed vertebra",
            Self::SpinalMalignancy => "Cancer in the spine",
            Self::SpinalInfection => "Infection of the spine",
            Self::CaudaEquinaSyndrome => "Squeezed nerve bundle at the base of the spine",
            Self::AbdominalAorticAneurysm => "Widened main artery in the belly",
        }
    }

    /// Other names of the condition. `FromStr` takes them too.
    #[must_use]
    pub const fn synonyms(self) -> &'static [&'static str] {
        self.also()
    }

    /// Whether missing it can cost life or function.
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

/// One value for every condition, so that looking one up cannot fail.
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
