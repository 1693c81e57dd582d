/// How much is thought possible of a line that does not fit otherwise: each step allows one more content to be anything.
enum Leniency: UInt8, CaseIterable, Sendable {
  case none
  case reasons
  case details
  case clientWords
}
