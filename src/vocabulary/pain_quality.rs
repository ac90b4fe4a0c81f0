//! What the pain feels like.

use super::macros::evidence;

evidence! {
    /// What the pain feels like. The patient can answer.
    pub enum PainQuality, "pain quality" {
        Dull = "dull", "Dull", "Is the pain dull?";
        Aching = "aching", "Aching", "Is the pain aching?";
        Deep = "deep", "Deep", "Is the pain deep?";
        Sharp = "sharp", "Sharp", "Is the pain sharp?";
        Stabbing = "stabbing", "Stabbing", "Is the pain stabbing?";
        Shooting = "shooting", "Shooting", "Does the pain shoot?";
        ElectricShock = "electric_shock", "Like an electric shock", "Is it like an electric shock?";
        Burning = "burning", "Burning", "Is the pain burning?";
        Throbbing = "throbbing", "Throbbing", "Is the pain throbbing?";
        Cramping = "cramping", "Cramping", "Is the pain cramping?";
        Tearing = "tearing", "Tearing", "Is the pain tearing or ripping?";
    }
}
