//! Prints the digest.

fn main() {
    println!("{:016x}", portable::digest());
}
