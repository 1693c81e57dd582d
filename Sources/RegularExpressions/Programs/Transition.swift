/// Where a byte of a range leads.
struct Transition: BitwiseCopyable, Sendable, Hashable {
  let low: UInt8
  let high: UInt8
  let next: UInt32
}
