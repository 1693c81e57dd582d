/// How often something is repeated, and whether more or fewer repetitions are preferred.
struct Repetition: Sendable, Hashable {
  /// RE2's limit, for one count and for the product of nested counts.
  static let limit = 1000

  var minimum: Int
  /// Nil for any number.
  var maximum: Int?
  var isGreedy: Bool
}
